package semblance.index;

class ExactFingerprintIndexTest extends FingerprintIndexContract {
    @Override
    protected FingerprintIndex newIndex() {
        return new ExactFingerprintIndex();
    }

    @Override
    protected void refresh() {}
}
