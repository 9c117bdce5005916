using ChatAssist.Data;

namespace ChatAssist.Bot.Backup;

/// <summary>
/// Puts a backup where an installation keeps its data, all of it or nothing: it is unpacked and checked beside its places, then
/// moved there, the database last. The caller holds the lock of the database.
/// </summary>
internal sealed class Restoration
{
    private readonly Installation to;
    private readonly BackupFile backup;
    private readonly string stagedMedia;

    private Restoration(Installation to, BackupFile backup)
    {
        this.to = to;
        this.backup = backup;
        stagedMedia = Path.Combine(to.Media, ".restore");
    }

    private sealed record Piece(Entry Entry, string Staged, string Place)
    {
        public bool IsDatabase => Entry.Name is Entry.Database;
    }

    /// <summary>What was restored.</summary>
    /// <param name="file">The backup's full path.</param>
    public static async Task<Manifest> Run(Installation to, string file, CancellationToken ct)
    {
        if (!File.Exists(file)) throw new BackupException($"there is no {file}");
        using var taken = BackupFile.Read(file, File.OpenRead(file));
        await RestoreCheck.Run(to, taken, ct);
        await new Restoration(to, taken).Run(ct);
        return taken.Manifest;
    }

    private async Task Run(CancellationToken ct)
    {
        var pieces = backup.Manifest.Entries.Select(PieceOf).Where(IsWanted).OrderBy(piece => piece.IsDatabase).ToList();
        try
        {
            Clear();
            foreach (var piece in pieces) await Unpack(piece, ct);
            SqliteCopy.Inspect(pieces[^1].Staged);
            Settle(pieces);
        }
        finally
        {
            pieces.ForEach(piece => File.Delete(piece.Staged));
            Clear();
        }
    }

    private Piece PieceOf(Entry entry) => entry.Name switch
    {
        Entry.Database => new Piece(entry, to.Database + ".restore", to.Database),
        Entry.MasterKey => new Piece(entry, to.KeyFile + ".restore", to.KeyFile),
        var name => new Piece(entry, Path.Combine(stagedMedia, name[Entry.Media.Length..]), Path.Combine(to.Media, name[Entry.Media.Length..])),
    };

    // A key that is there already is the right one: that was checked.
    private bool IsWanted(Piece piece) => piece.Entry.Name is not Entry.MasterKey || (to.GivenKey is null && !File.Exists(to.KeyFile));

    private async Task Unpack(Piece piece, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(piece.Staged)!);
        await using var file = Security.PrivateFile.Open(piece.Staged, FileMode.Create);
        await backup.Copy(piece.Entry, file, ct);
        file.Flush(flushToDisk: true);
    }

    private static void Settle(List<Piece> pieces)
    {
        var settled = new Stack<string>();
        try
        {
            foreach (var piece in pieces)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(piece.Place)!);
                File.Move(piece.Staged, piece.Place, overwrite: false);
                settled.Push(piece.Place);
            }
        }
        catch
        {
            foreach (var place in settled) File.Delete(place);
            throw;
        }
    }

    private void Clear()
    {
        if (Directory.Exists(stagedMedia)) Directory.Delete(stagedMedia, recursive: true);
    }
}
