package org.signalbox.routing;

import java.util.function.Supplier;
import org.signalbox.task.Problem;
import org.signalbox.task.Task;

/**
 * Something that could be different about a task, and the sentence that says so.
 *
 * @param made builds the changed task; called only when the search gets that far
 */
record Change(Supplier<Task> made, Problem words) {
  Task task() {
    return made.get();
  }
}
