package org.signalbox.ingest;

/** What was read of an input, and which of its tables it is. */
record Picked<T>(T content, TableChoice choice) {}
