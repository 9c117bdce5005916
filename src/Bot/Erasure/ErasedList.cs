using System.Globalization;
using ChatAssist.Bot.Security;
using ChatAssist.Data;

namespace ChatAssist.Bot.Erasure;

/// <summary>
/// Who was erased, in a file beside the embedded database: a number of a row and a receipt a line, no name and no phone. It outlives the
/// database, so that a backup of before is erased again when it is restored.
/// </summary>
internal sealed class ErasedList(string? path)
{
    private long written = -1;

    /// <summary>Null on a database server, which is restored by its own means.</summary>
    public static string? PathFor(string? database) => database is null ? null : database + ".erased";

    /// <summary>Writes it anew when there are more. An empty one replaces nothing: a new database may stand where one was lost.</summary>
    public async Task Keep(Erasures erasures, CancellationToken ct)
    {
        if (path is null || await erasures.Count(ct) is var count && (count == 0 || count == written)) return;
        var all = await erasures.All(ct);
        await using (var file = PrivateFile.Open(path + ".new", FileMode.Create))
        await using (var text = new StreamWriter(file))
            foreach (var one in all) await text.WriteLineAsync(FormattableString.Invariant($"{one.PersonId} {one.Receipt}"));
        File.Move(path + ".new", path, overwrite: true);
        written = all.Count;
    }

    /// <summary>Erases again whom the list names and that database still holds; how many those were.</summary>
    public static async Task<int> Repeat(string path, Database database, DateTimeOffset now, CancellationToken ct)
    {
        if (!File.Exists(path)) return 0;
        var (orders, at, erased) = (new ErasureOrders(database), now.ToUnixTimeMilliseconds(), 0);
        foreach (var person in (await File.ReadAllLinesAsync(path, ct)).Select(line => line.Split(' ')[0]).Where(IsNumber))
            if (await orders.Erase(person, despiteOpenCase: true, "operator", at, at, ct) is ErasureResult.Erased) erased++;
        return erased;
    }

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
