using ChatAssist.Bot.Content;
using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Filling;

namespace ChatAssist.Conversations.Tests.Forms.Ours;

/// <summary>The forms that are shipped, as they are loaded.</summary>
internal static class OurForms
{
    private static readonly Dictionary<string, LoadedForm> Loaded = FormSheets.Names.ToDictionary(name => name, Load, StringComparer.Ordinal);

    public static IReadOnlyList<Problem> ProblemsOf(string form) => Loaded[form].Problems;

    public static Form Of(string form) => Loaded[form].Form ?? throw new InvalidOperationException(string.Join('\n', ProblemsOf(form)));

    /// <summary>The form with those answers: <c>working=yes paid=no</c>; a path where the question stands in a group, + for a blank.</summary>
    public static Filled Filled(string form, string answers) => Conversations.Forms.Filling.Filled.Of(Of(form), Answers(answers), new Moment(World.Monday, "es", null));

    public static Asking Asking(string form, string question, string language) =>
        new(Of(form), Of(form).Question(question)!, language, World.Content, Filled(form, "").Scope(Of(form).Question(question)!.Path));

    private static Dictionary<string, string> Answers(string written) => written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(answer => answer.Split('=')).ToDictionary(answer => answer[0], answer => answer[1].Replace('+', ' '), StringComparer.Ordinal);

    private static LoadedForm Load(string name)
    {
        var file = CsvFolder.Read(Path.Combine(ContentFiles.Folder, "forms", name));
        return file.Workbook is { } workbook ? FormLoader.Load(workbook) : new LoadedForm(null, [file.Problem!]);
    }
}
