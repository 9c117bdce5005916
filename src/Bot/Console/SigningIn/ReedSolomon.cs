namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>The bytes that let a reader of a QR code mend what it could not see (ISO/IEC 18004:2015, 7.5.2), over GF(256) with 0x11D.</summary>
internal static class ReedSolomon
{
    public static byte[] Correction(ReadOnlySpan<byte> data, int count)
    {
        var generator = Generator(count);
        var rest = new byte[count];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var i = 0; i < count; i++) rest[i] ^= Times(generator[i], factor);
        }

        return rest;
    }

    // (x - 1)(x - 2)(x - 4)… without its first coefficient, which is 1.
    private static byte[] Generator(int degree)
    {
        var generator = new byte[degree];
        generator[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++, root = Times(root, 2))
            for (var j = 0; j < degree; j++)
            {
                generator[j] = Times(generator[j], root);
                if (j + 1 < degree) generator[j] ^= generator[j + 1];
            }

        return generator;
    }

    private static byte Times(byte one, byte other)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            product ^= (other >> bit & 1) * one;
        }

        return (byte)product;
    }
}
