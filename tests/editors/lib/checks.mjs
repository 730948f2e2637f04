/** Runs named checks one after the other, says how each went, and counts them. */
export class Checks {
    passed = 0;
    failed = 0;

    async check(name, run) {
        const start = Date.now();
        try {
            await run();
            this.passed++;
            console.log(`  ok - ${name} (${Date.now() - start} ms)`);
        } catch (error) {
            this.failed++;
            console.log(`  NOT OK - ${name}\n${error.stack ?? error}`);
            throw error;
        }
    }

    /** Prints the count as the last line, and says with the exit code whether all went well. */
    finish() {
        console.log(`${this.passed} passed, ${this.failed} failed`);
        process.exit(this.failed === 0 && this.passed > 0 ? 0 : 1);
    }
}
