package org.signalbox.task;

/** Problems whose input is prose. */
public sealed interface TextTask extends Task
    permits GenerationTask, TextClassificationTask, RetrievalTask {}
