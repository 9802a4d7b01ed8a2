package org.signalbox.routing;

import org.signalbox.task.Problem;
import org.signalbox.task.Task;

/** Something that could be different about a task, and the sentence that says so. */
record Change(Task task, Problem words) {}
