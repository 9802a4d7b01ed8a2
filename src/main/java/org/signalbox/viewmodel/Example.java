package org.signalbox.viewmodel;

import org.signalbox.routing.Request;
import org.signalbox.task.ProblemType;

/**
 * A sample that comes with the app.
 *
 * @param id stable and kebab-case
 * @param title as the picker shows it
 * @param problemType what it is an example of
 * @param request what is asked of it
 * @param notice what to look out for, one or two sentences
 * @param credit source and licence
 */
public record Example(
    String id,
    String title,
    ProblemType problemType,
    Request request,
    String notice,
    String credit) {}
