package org.signalbox.metering;

import org.signalbox.task.Problem;

/** Where energy figures come from on this machine. */
public interface EnergySource {
  /** Begins to count. */
  Count begin();

  /** How the figures come about, for reports and doctor. */
  Problem basis();

  /** An ongoing count. */
  interface Count {
    /** The energy of this process since the count began. */
    Energy end(Activity activity);
  }

  /**
   * What happened on the processors meanwhile.
   *
   * @param wall nanoseconds from begin to end
   * @param cpu nanoseconds of CPU time of this process
   * @param busy nanoseconds of CPU time of everything on the machine, at least {@code cpu}
   * @param processors logical processors of the machine
   */
  record Activity(long wall, long cpu, long busy, int processors) {
    public Activity {
      busy = Math.max(busy, cpu);
    }

    /** Part of the machine's busy time that this process caused, from 0 to 1. */
    double share() {
      return busy == 0 ? 0 : (double) cpu / busy;
    }

    /** Utilisation of the whole machine, from 0 to 1. */
    double load() {
      return wall <= 0 ? 0 : Math.min(1, busy / ((double) wall * processors));
    }
  }
}
