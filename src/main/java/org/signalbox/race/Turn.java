package org.signalbox.race;

import org.signalbox.engine.Result;
import org.signalbox.metering.Measurement;
import org.signalbox.task.Answer;

/** One fit and one prediction of one engine, measured. */
record Turn<A extends Answer>(Result<A> result, Measurement measurement) {}
