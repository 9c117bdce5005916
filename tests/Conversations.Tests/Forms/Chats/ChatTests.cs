using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Tests.Forms.Loading;
using ChatAssist.Conversations.Tests.Transcripts;

namespace ChatAssist.Conversations.Tests.Forms.Chats;

/// <summary>
/// Forms that have what ours have not: {form}.md is a form, every file {form}/{name}.yaml a chat over it. UPDATE_GOLDEN=1 writes what follows.
/// </summary>
public sealed class ChatTests
{
    private static readonly string Folder = Path.Combine(Golden.Tests, "Forms", "Chats");

    private static readonly Stage Stage = Staged.With([.. Directory.EnumerateFiles(Folder, "*.md").Select(Load)]);

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_chat_over_a_form_goes_as_written(string file)
    {
        var path = Path.Combine(Folder, file);
        Golden.Check(path, TranscriptWriter.Write(Rehearsal.Play(Transcript.Read(path), Stage)));
    }

    private static Form Load(string file)
    {
        var loaded = FormLoader.Load(SheetTables.Read(File.ReadAllText(file)) with { Name = Path.GetFileNameWithoutExtension(file) }, FormDocument.Words(World.Content.Languages));
        Assert.Empty(loaded.Problems.Select(SheetTables.Show));
        return loaded.Form!;
    }
}
