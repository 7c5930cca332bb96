package semblance.models.compile;

/** What is applied to each number after a convolution or a linear map. */
public enum Activation {
    NONE,
    /** max(x, 0). */
    RELU,
    /** x * sigmoid(x), also called swish. */
    SILU,
    /** x * Phi(x), by the error function. */
    GELU,
    /** x * min(max(x + 3, 0), 6) / 6 (Howard et al., 2019). */
    HARDSWISH,
    /** 1 / (1 + exp(-x)). */
    SIGMOID
}
