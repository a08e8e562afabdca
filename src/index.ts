// The API for scripts: everything that may be relied on from outside, and nothing else. docs/api.md shows each in use.
export { openArticle } from "./app/article-file.ts";
export { type Config, readConfig, type SettingName } from "./app/config.ts";
export { dropDocument, type Ingested, ingestArticle } from "./app/ingest.ts";
export { type Decision, type Judged, judge } from "./app/judge.ts";
export { type App, type OpenOptions, openApp } from "./app/open-app.ts";
export { bindParameters } from "./app/query-parameters.ts";
export { openReaderPool, type ReaderPool } from "./app/reader-pool.ts";
export type { Actor, ActorKind, CastMember, Link, Mention } from "./domain/actor.ts";
export {
  type Attribution,
  chainOf,
  type SpeechAct,
  type Voice,
  type VoiceKind,
  voiceKind,
} from "./domain/attribution.ts";
export type { Claim, Evidence, Participant, Predicate, Qualifier, Stance } from "./domain/claim.ts";
export type { Document, Passage, Source } from "./domain/document.ts";
export { type ErrorCode, KnownError } from "./domain/errors.ts";
export type { Judgement } from "./domain/judgement.ts";
export type { Linked, Note, Reading } from "./domain/reading.ts";
export { type ReadingJson, readingToJson } from "./domain/reading-json.ts";
export { findQuote, quoteAt, type Span } from "./domain/span.ts";
export type { Value } from "./domain/value.ts";
export { type ExportRequest, readExportRequest, writeExport } from "./export/export.ts";
export type { Format } from "./export/format.ts";
export { findFormat, formats } from "./export/formats.ts";
export { buildNetwork, type NetworkOptions } from "./network/build.ts";
export type { NetworkPayload } from "./network/payload.ts";
export { idOf, iriOf } from "./rdf/iri.ts";
export { sparql } from "./rdf/sparql.ts";
export { prefixes } from "./rdf/vocabulary.ts";
export { readArticle } from "./read/read-article.ts";
export type { GraphStore, Pattern, QueryOptions, QueryResult, Row } from "./store/store.ts";
