package semblance.models.compile;

/** Plain operators alone: runs on every device, and is what faster dialects are checked against. */
final class PlainDialect extends Dialect {
    PlainDialect(ElementType numbers) {
        super(numbers);
    }
}
