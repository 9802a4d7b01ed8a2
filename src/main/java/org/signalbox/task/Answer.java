package org.signalbox.task;

/** What an engine delivers. */
public sealed interface Answer
    permits TabularAnswer, ForecastAnswer, GeneratedText, LabelledText, Ranking {}
