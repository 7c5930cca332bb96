package semblance.models.weights;

/**
 * Whether the tensors of a TorchScript archive are wanted: a program that PyTorch's compiler wrote,
 * with its tensors beside it. The program is never run, whichever is chosen.
 */
public enum TorchScript {
    /** Such a file is refused, with this as the reason. */
    REFUSED,

    /**
     * The tensors are read and the program is ignored. For the families whose official weights come
     * as such a file; a person's own TorchScript file might hold any other network.
     */
    TENSORS_ONLY
}
