package org.signalbox.language;

/** What can be wrong with a file of a model; each has its words in the bundle. */
enum Flaw {
  MISSING,
  NO_JSON,
  NO_CARD,
  OTHER_CHECKSUM,
  NO_VOCABULARY,
  NO_LANGUAGE_MODEL,
  NO_GRAPH,
  EXPERTS,
  ATTENTION,
  NO_DECODER,
  NUMBERING;
}
