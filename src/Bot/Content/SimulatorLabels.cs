namespace ChatAssist.Bot.Content;

/// <summary>content/simulator.yaml: the labels of the page of simulated phones, in one language.</summary>
internal sealed class SimulatorLabels
{
    public string Title { get; init; } = "";
    public string OtherLanguage { get; init; } = "";
    public string Add { get; init; } = "";
    public string AddNow { get; init; } = "";
    public string Channel { get; init; } = "";
    public string Number { get; init; } = "";
    public string Remove { get; init; } = "";
    public string ChatWith { get; init; } = "";
    public string Empty { get; init; } = "";
    public string Message { get; init; } = "";
    public string Send { get; init; } = "";
    public string Voice { get; init; } = "";
    public string Picture { get; init; } = "";
    public string Document { get; init; } = "";
    public string Options { get; init; } = "";
    public string You { get; init; } = "";
    public string Assistant { get; init; } = "";
    public string Clock { get; init; } = "";
    public string Hour { get; init; } = "";
    public string Day { get; init; } = "";
    public string Week { get; init; } = "";
    public string Month { get; init; } = "";
    public string Advance { get; init; } = "";
    public string Move { get; init; } = "";
    public string Refused { get; init; } = "";
    public string Unavailable { get; init; } = "";
    public string Offline { get; init; } = "";
    public string Reconnecting { get; init; } = "";
    public string Moving { get; init; } = "";
    public string Refresh { get; init; } = "";

    /// <summary>The labels by language; one that is missing stops the start.</summary>
    public static IReadOnlyDictionary<string, SimulatorLabels> Load(string folder)
    {
        var languages = TextFiles.Read<Dictionary<string, SimulatorLabels>>(Path.Combine(folder, "simulator.yaml"));
        foreach (var language in ContentFiles.Languages) Check(language, languages.GetValueOrDefault(language));
        return languages;
    }

    private static void Check(string language, SimulatorLabels? labels)
    {
        if (labels is null) throw new ContentException($"content/simulator.yaml has no language '{language}'.");
        var missing = typeof(SimulatorLabels).GetProperties().FirstOrDefault(label => label.GetValue(labels) is null or "");
        if (missing is not null) throw new ContentException($"content/simulator.yaml: '{language}' has no label for {missing.Name}.");
    }
}
