namespace ChatAssist.Bot.Tests.Telemetry;

/// <summary>Just enough of the wire format to find what has a length: texts, bytes and messages.</summary>
internal static class Protobuf
{
    private const int Varint = 0, Fixed64 = 1, Length = 2, Fixed32 = 5;

    public static IEnumerable<(int Number, byte[] Bytes)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message, ref at);
            switch (key & 7)
            {
                case Varint: Number(message, ref at); break;
                case Fixed64: at += 8; break;
                case Fixed32: at += 4; break;
                case Length:
                    var length = Number(message, ref at);
                    yield return (key >> 3, message[at..(at += length)]);
                    break;
                default: throw new InvalidDataException($"wire type {key & 7}");
            }
        }
    }

    private static int Number(byte[] message, ref int at)
    {
        var (number, shift) = (0UL, 0);
        do number |= (ulong)(message[at] & 0x7f) << shift;
        while (message[at++] >= 0x80 && (shift += 7) < 64);
        return unchecked((int)number);
    }
}
