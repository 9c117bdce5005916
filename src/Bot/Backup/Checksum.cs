using System.Buffers;
using System.Security.Cryptography;

namespace ChatAssist.Bot.Backup;

/// <summary>Copies while it counts and hashes.</summary>
internal static class Checksum
{
    private const int BufferLength = 128 * 1024;

    /// <summary>The entry of that name with what went through.</summary>
    public static async Task<Entry> Copy(string name, Stream from, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var size = 0L;
        for (int count; (count = await from.ReadAsync(buffer, ct)) > 0; size += count)
        {
            hash.AppendData(buffer, 0, count);
            await to.WriteAsync(buffer.AsMemory(0, count), ct);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return new Entry(name, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
