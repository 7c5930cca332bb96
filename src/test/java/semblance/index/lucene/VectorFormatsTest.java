package semblance.index.lucene;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class VectorFormatsTest {
    @Nested
    class Float32 extends LuceneVectorIndexContract {
        Float32(@TempDir Path folder) {
            super(folder, VectorFormat.FLOAT32);
        }
    }

    @Nested
    class Int8 extends LuceneVectorIndexContract {
        Int8(@TempDir Path folder) {
            super(folder, VectorFormat.INT8);
        }
    }

    @Nested
    class Int4 extends LuceneVectorIndexContract {
        Int4(@TempDir Path folder) {
            super(folder, VectorFormat.INT4);
        }
    }

    @Nested
    class Bit1 extends LuceneVectorIndexContract {
        Bit1(@TempDir Path folder) {
            super(folder, VectorFormat.BIT1);
        }
    }
}
