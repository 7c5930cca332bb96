package semblance.models.weights;

/** What the names that a pickle may ask for stand for. */
sealed interface PickleName {
    /** Functions, done by our own code in {@link PickleCalls}. */
    enum Function implements PickleName {
        ORDERED_DICTIONARY,
        TENSOR,
        /** Of its arguments, the first is the tensor or list that it dresses up. */
        FIRST_ARGUMENT,
        /** Makes something that is never looked into. */
        OPAQUE
    }

    /** A constant that is never looked into, such as torch.float32. */
    enum Constant implements PickleName {
        OPAQUE
    }

    record StorageType(ElementType type) implements PickleName {}

    /** A class of a TorchScript program; only its attributes are wanted. */
    record ScriptClass(String name) implements PickleName {}
}
