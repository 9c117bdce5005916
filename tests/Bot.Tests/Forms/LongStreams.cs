namespace ChatAssist.Bot.Tests.Forms;

/// <summary>A file that says it is that long, and must not be read.</summary>
internal sealed class Huge(long length) : MemoryStream
{
    public override long Length => length;

    public override int Read(Span<byte> buffer) => throw new InvalidOperationException("It was opened.");
}

/// <summary>So many zeros, without keeping them.</summary>
internal sealed class Zeros(long length) : MemoryStream
{
    private long left = length;

    public override void CopyTo(Stream destination, int bufferSize)
    {
        var zeros = new byte[1 << 20];
        for (; left > 0; left -= zeros.Length) destination.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
    }
}
