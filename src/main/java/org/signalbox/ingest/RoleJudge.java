package org.signalbox.ingest;

import org.signalbox.task.ColumnRole;

/** Says what a column is good for in a model. */
@FunctionalInterface
interface RoleJudge {
  ColumnRole role(ColumnFacts facts);
}
