using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Reads a form whose survey sheet was found: names first, then what refers to them.</summary>
internal sealed class FormReader(string name, Sheets sheets, Grid survey, OtherWords words, Findings findings)
{
    private readonly Grid? choices = sheets.Choices();
    private readonly SettingsSheet settings = new(sheets.Settings(), findings);

    public Form Read()
    {
        var languages = FormLanguages.Read(survey, choices, settings, findings);
        var outline = Outline.Read(survey, sheets, findings);
        List<Draft> all = [.. outline.SelectMany(draft => draft.All)];
        if (all.Count == 0 && !findings.Refused) findings.Error(new Spot(survey.Name), "survey-empty");
        NameCheck.Run(outline, findings);
        var names = new Names(all.Where(draft => draft.Name.Length > 0).Select(draft => draft.Place), TableNames());
        var formulas = new Formulas(names, NameCheck.Ambiguous(all), languages.Own, findings);
        var lists = Lists(formulas, languages, all);
        var tables = sheets.Tables.ToDictionary(table => table.Name, TableNodes.Of, StringComparer.Ordinal);
        var items = Items(names, formulas, lists, tables, languages, outline);
        foreach (var list in lists.ByName.Values) tables[list.Name] = list.Items;
        return new Form(name, settings.Version(), Title(formulas, languages), languages.Own, languages.All, items)
        {
            Names = names,
            Settings = settings.Chat(),
            Tables = tables,
            Order = Dependencies.Order(items, survey.Name, findings),
        };
    }

    private HashSet<string> TableNames() =>
        [.. sheets.Tables.Select(table => table.Name), .. choices?.Rows.Select(row => row["list_name"]).Where(list => list.Length > 0) ?? []];

    private ChoiceLists Lists(Formulas formulas, FormLanguages languages, IEnumerable<Draft> all)
    {
        var withOther = all.Select(draft => draft.Type).OfType<TypeCell.Select>().Where(select => select.OrOther).Select(select => select.List);
        var lists = new ChoiceLists(choices, formulas, languages, words, findings);
        lists.Read(settings.AllowsChoiceDuplicates, withOther.ToHashSet(StringComparer.Ordinal));
        return lists;
    }

    private IReadOnlyList<Item> Items(Names names, Formulas formulas, ChoiceLists lists, IReadOnlyDictionary<string, Node> tables, FormLanguages languages, IReadOnlyList<Draft> outline)
    {
        languages.CheckColumns(survey, findings);
        var selects = new SelectReader(lists, sheets, tables, formulas, findings);
        return new ItemReader(formulas, new QuestionReader(names, formulas, selects, languages, words, findings)).Read(outline);
    }

    private Localized Title(Formulas formulas, FormLanguages languages) => formulas.Texts(settings.Titles(languages.Own), null) is { IsEmpty: false } title
        ? title
        : new Localized(languages.All.ToDictionary(language => language, _ => Template.Fixed(name), StringComparer.Ordinal));
}
