package org.signalbox.lab;

import org.signalbox.task.Task;

/**
 * A task to race.
 *
 * @param source the data that it was made from
 * @param name of the variant
 */
record LabTask(String source, String name, Task task) {}
