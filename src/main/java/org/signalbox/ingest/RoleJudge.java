package org.signalbox.ingest;

import org.signalbox.task.ColumnRole;
import org.signalbox.task.RoleGrounds;

/** Says what a column is good for in a model. */
@FunctionalInterface
interface RoleJudge {
  /** A role and how it was told. */
  record Judged(ColumnRole role, RoleGrounds grounds) {}

  Judged judge(ColumnFacts facts);
}
