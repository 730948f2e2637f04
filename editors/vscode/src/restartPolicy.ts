/** Decides whether a server that has ended is started again: four times in three minutes, as editors commonly do, and then no more. */
export class RestartPolicy {
    public static readonly mostRestarts = 4;
    public static readonly withinMilliseconds = 3 * 60 * 1_000;
    private ends: number[] = [];

    /** The server has ended without being asked to; true where it is to be started again. */
    public allowsRestart(now: number): boolean {
        this.ends = [...this.ends, now].filter((end) => now - end < RestartPolicy.withinMilliseconds);
        return this.ends.length <= RestartPolicy.mostRestarts;
    }
}
