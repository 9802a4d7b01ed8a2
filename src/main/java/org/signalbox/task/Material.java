package org.signalbox.task;

/** What ingest makes of an input: a table, or prose. */
public sealed interface Material permits Dataset, Prose {}
