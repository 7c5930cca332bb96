package semblance.ui;

import semblance.ui.crash.UnexpectedErrors;

/**
 * What a person can do after an error besides going on.
 *
 * @param end ends the program as closing its window does
 */
record ErrorWays(WindowWork work, Surroundings surroundings, Runnable end)
        implements UnexpectedErrors.Ways {
    @Override
    public void showLog() {
        var _ =
                work.usual()
                        .run(
                                () -> {
                                    new SystemFiles().open(surroundings.logs());
                                    return true;
                                },
                                done -> {},
                                // There is no program for folders here.
                                failure -> {});
    }

    @Override
    public void closeProgram() {
        end.run();
    }
}
