package se.arshjul.faultyservice.alpha;

/** No fault: the word is a framework's. */
class AlphaExceptionHandler implements Thread.UncaughtExceptionHandler {

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {}
}
