package org.signalbox.race;

import java.util.List;
import org.signalbox.engine.Result;
import org.signalbox.metering.Measurement;
import org.signalbox.task.Answer;

/**
 * One fit and one prediction of one engine, measured.
 *
 * @param trials what the fit's search tried; empty where nothing was searched
 */
record Turn<A extends Answer>(Result<A> result, Measurement measurement, List<Integer> trials) {}
