// A voice without a name at the path of its id, and all that are called the same at the path of their name.
import { claimQuads } from "../../queries/graph-parts.ts";
import { loadVoicePage, type VoicePage } from "../../queries/voice-page.ts";
import { type Page, pageRoute } from "../page.ts";
import { pageOf } from "./paging.ts";

const page: Page<VoicePage> = {
  path: "/voice/:by/:name",
  view: {
    name: "voice",
    fields: {
      label: true,
      kind: true,
      name: true,
      voice: true,
      voices: true,
      namesakes: true,
      claims: true,
      paging: true,
    },
  },
  title: ({ label }) => `${label} as a source`,
  load: (inquiry, { params: { by, name = "" }, parameters }) =>
    loadVoicePage(inquiry, { name, ...(by === undefined ? {} : { by }) }, pageOf(parameters, 30)),
  quads: (inquiry, { claims }) => claimQuads(inquiry, claims),
};

export const voicePage = pageRoute(page);
export const voicesPage = pageRoute({ ...page, path: "/voice/:name" });
