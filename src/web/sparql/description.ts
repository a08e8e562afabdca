// The SPARQL 1.1 Service Description: what the endpoint can do, as RDF for programs; people are led to the query page.
import type { Request, Response } from "express";
import type { App } from "../../app/open-app.ts";
import { KnownError } from "../../domain/errors.ts";
import { resultFormats } from "../../export/query-results.ts";
import { urls } from "../urls.ts";

/** Unique URIs of formats: http://www.w3.org/ns/formats/ */
const formatNames: Readonly<Record<string, string>> = {
  json: "SPARQL_Results_JSON",
  xml: "SPARQL_Results_XML",
  csv: "SPARQL_Results_CSV",
  tsv: "SPARQL_Results_TSV",
  ttl: "Turtle",
  nt: "N-Triples",
  jsonld: "JSON-LD",
  trig: "TriG",
  nq: "N-Quads",
};

/** Answers a request without a query. */
export function describeService(app: App, request: Request, response: Response): void {
  const best = request.accepts([
    "text/turtle",
    "application/n-triples",
    "text/plain",
    "application/ld+json",
    "text/html",
  ]);
  if (best === "text/html") {
    response.redirect(303, urls.query());
    return;
  }
  if (best === false)
    throw new KnownError(
      "not-acceptable",
      "The description of this service comes as text/turtle and application/ld+json.",
    );
  const endpoint = addressOf(request) ?? `${app.base}sparql`;
  const formats = resultFormats.flatMap(({ name }) => formatNames[name] ?? []);
  if (best === "application/ld+json") {
    response.type(best).send(JSON.stringify(asJsonLd(endpoint, formats)));
    return;
  }
  response.type(best === "text/turtle" ? "text/turtle; charset=utf-8" : best);
  response.send(best === "text/turtle" ? asTurtle(endpoint, formats) : asNTriples(endpoint, formats));
}

/** The address under which the endpoint was asked: what a description has to name, whatever the base of the graph is. */
function addressOf(request: Request): string | undefined {
  const address = `${request.protocol}://${request.get("host") ?? ""}/sparql`;
  return URL.canParse(address) && !/[<>"{}|\\^`\s]/.test(address) ? address : undefined;
}

const sd = "http://www.w3.org/ns/sparql-service-description#";
const formatBase = "http://www.w3.org/ns/formats/";

function asTurtle(endpoint: string, formats: readonly string[]): string {
  return `@prefix sd: <${sd}> .
@prefix formats: <${formatBase}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

<${endpoint}#service> a sd:Service ;
    rdfs:label "Hearsay: who says what, according to whom" ;
    sd:endpoint <${endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ;
    sd:resultFormat ${formats.map((name) => `formats:${name}`).join(", ")} ;
    sd:defaultDataset <${endpoint}#dataset> .

<${endpoint}#dataset> a sd:Dataset ;
    sd:defaultGraph <${endpoint}#all> .

<${endpoint}#all> a sd:Graph ;
    rdfs:comment "The union of all named graphs: one for each document, and those shared by all." .
`;
}

function triplesOf(endpoint: string, formats: readonly string[]): readonly (readonly [string, string, string])[] {
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const service = `${endpoint}#service`;
  return [
    [service, type, `${sd}Service`],
    [service, `${sd}endpoint`, endpoint],
    [service, `${sd}supportedLanguage`, `${sd}SPARQL11Query`],
    [service, `${sd}feature`, `${sd}UnionDefaultGraph`],
    ...formats.map((name) => [service, `${sd}resultFormat`, formatBase + name] as const),
    [service, `${sd}defaultDataset`, `${endpoint}#dataset`],
    [`${endpoint}#dataset`, type, `${sd}Dataset`],
    [`${endpoint}#dataset`, `${sd}defaultGraph`, `${endpoint}#all`],
    [`${endpoint}#all`, type, `${sd}Graph`],
  ];
}

const asNTriples = (endpoint: string, formats: readonly string[]): string =>
  triplesOf(endpoint, formats)
    .map((triple) => `${triple.map((iri) => `<${iri}>`).join(" ")} .\n`)
    .join("");

const asJsonLd = (endpoint: string, formats: readonly string[]) =>
  triplesOf(endpoint, formats).map(([subject, predicate, object]) => ({
    "@id": subject,
    [predicate]: [{ "@id": object }],
  }));
