namespace ChatAssist.Bot.Tests.Export;

/// <summary>Tables as Kobo and ODK write them.</summary>
public sealed class AnswersExportTests
{
    private const string Choices = """
        list_name|name|label::Español (es)|label::English (en)
        day|morning|Por la mañana|In the morning
        day|evening|Por la tarde|In the evening
        yn|yes|Sí|Yes
        yn|no|No|No
        """;

    private static readonly Conversations.Forms.Workbook Profile = Answered.Form("profile", "1", """
        type|name|label::Español (es)|label::English (en)
        text|called|¿Cómo se llama?|What is your name?
        begin_group|home|Su casa|Your home
        geopoint|place|¿Dónde?|Where?
        select_multiple day|hours|¿A qué horas?|At what hours?
        end_group|||
        select_one yn|papers|¿Tiene DPI?|Do you have papers?
        note|thanks|Gracias|Thank you
        integer|age|¿Qué edad tiene?|How old are you?
        """, Choices);

    private static readonly Conversations.Forms.Workbook Work = Answered.Form("work", "1", """
        type|name|label::Español (es)
        begin_repeat|jobs|Trabajo
        text|employer|¿Con quién?
        begin_repeat|tasks|Tarea
        text|task|¿Qué hacía?
        end_repeat||
        end_repeat||
        """);

    [Fact]
    public async Task A_submission_is_a_row_with_a_column_a_question_and_one_a_choice()
    {
        await using var answered = await Answered.To(Profile);
        await answered.Fill("profile", "1", ["called=Ana", "home/place=14.6 -90.5 0 0", "home/hours=evening", "papers=yes", "age=34"]);

        var table = await answered.Csv("profile.csv");

        Assert.Equal(
            ["start", "end", "called", "home/place", "_home/place_latitude", "_home/place_longitude", "_home/place_altitude", "_home/place_precision",
                "home/hours", "home/hours/morning", "home/hours/evening", "papers", "age", "_id", "_uuid", "_submission_time", "_status", "_xform_id_string", "__version__", "_index"],
            table.Columns);
        var row = Assert.Single(table.Rows).ToList();
        Assert.True(Guid.TryParse(table[0, "_uuid"], out _));
        row.RemoveAt(14);
        Assert.Equal(
            ["2026-11-23T10:00:00.000-06:00", "2026-11-23T11:30:00.000-06:00", "Ana", "14.6 -90.5 0 0", "14.6", "-90.5", "0", "0",
                "evening", "0", "1", "yes", "34", "1", "2026-11-23T17:30:00", "complete", "profile", "1", "1"],
            row);
    }

    [Fact]
    public async Task What_was_passed_over_or_not_asked_is_empty()
    {
        await using var answered = await Answered.To(Profile);
        await answered.Fill("profile", "1", ["called=Ana", "home/hours=", "age="], isOpen: true);

        var table = await answered.Csv("profile.csv");

        string[] empty = ["home/hours", "home/hours/morning", "home/hours/evening", "papers", "age", "end", "_submission_time"];
        Assert.All(empty, column => Assert.Equal("", table[0, column]));
        Assert.Equal("open", table[0, "_status"]);
    }

    [Fact]
    public async Task The_key_of_a_submission_is_the_same_in_every_export_and_no_two_have_it()
    {
        await using var answered = await Answered.To(Profile);
        foreach (var name in new[] { "Ana", "Ana" }) await answered.Fill("profile", "1", [$"called={name}"]);

        var first = (await answered.Csv("profile.csv")).Column("_uuid").ToList();

        Assert.Equal(2, first.Distinct().Count());
        Assert.Equal(first, (await answered.Csv("profile.csv")).Column("_uuid"));
    }

    [Fact]
    public async Task A_repeat_is_a_table_of_its_own_whose_rows_name_their_parents()
    {
        await using var answered = await Answered.To(Work);
        await answered.Fill("work", "1", ["jobs=1", "jobs[1]/employer=Uno", "jobs[1]/tasks=1", "jobs[1]/tasks[1]/task=cocinar"]);
        await answered.Fill("work", "1", ["jobs=2+", "jobs[1]/employer=Dos", "jobs[2]/employer=Tres", "jobs[2]/tasks=2", "jobs[2]/tasks[1]/task=sembrar", "jobs[2]/tasks[2]/task=regar"]);

        var main = await answered.Csv("work.csv");
        var jobs = ReadTable.Csv(answered.Path("work-jobs.csv"));
        var tasks = ReadTable.Csv(answered.Path("work-jobs-tasks.csv"));

        Assert.Equal(["1", "2"], main.Column("_index"));
        Assert.Equal(["jobs/employer", "_index", "_parent_table_name", "_parent_index", "_submission__id", "_submission__uuid"], jobs.Columns);
        Assert.Equal(["Uno 1 work 1", "Dos 2 work 2", "Tres 3 work 2"], jobs.Rows.Select(row => string.Join(' ', row.Take(4))));
        Assert.Equal(["cocinar 1 work-jobs 1", "sembrar 2 work-jobs 3", "regar 3 work-jobs 3"], tasks.Rows.Select(row => string.Join(' ', row.Take(4))));
        Assert.Equal([main[0, "_uuid"], main[1, "_uuid"], main[1, "_uuid"]], jobs.Column("_submission__uuid"));
    }

    [Fact]
    public async Task The_columns_are_those_of_all_versions_and_of_what_no_version_knows()
    {
        await using var answered = await Answered.To(
            Answered.Form(
                "profile", "1", "type|name|label\ntext|called|¿Cómo se llama?\nselect_multiple day|hours|¿Horas?\ninteger|old|¿Edad?", "list_name|name|label\nday|night|Noche"),
            Answered.Form(
                "profile", "2", "type|name|label\ntext|called|¿Su nombre?\ninteger|age|¿Edad?\nselect_multiple day|hours|¿Horas?", "list_name|name|label\nday|morning|Mañana"));
        await answered.Fill("profile", "0", ["called=Ana", "work=cocinera", "jobs[1]/x=1"]);
        await answered.Fill("profile", "1", ["called=Beto", "old=30", "hours=night"]);
        await answered.Fill("profile", "2", ["called=Caro", "age=40", "hours=morning"]);

        var table = await answered.Csv("profile.csv");

        Assert.Equal(["called", "age", "hours", "hours/morning", "hours/night", "old", "jobs[1]/x", "work"], table.Columns.Skip(2).SkipLast(7));
        Assert.Equal(
            ["Ana||||||1|cocinera", "Beto||night|0|1|30||", "Caro|40|morning|1|0|||"],
            table.Rows.Select(row => string.Join('|', row.Skip(2).SkipLast(7))));
    }

    [Theory]
    [InlineData("es", "¿Cómo se llama?", "Su casa/¿A qué horas?/Por la tarde", "Sí", "Por la mañana Por la tarde")]
    [InlineData("en", "What is your name?", "Your home/At what hours?/In the evening", "Yes", "In the morning In the evening")]
    public async Task Labels_stand_in_place_of_names_where_they_are_asked_for(string language, string name, string evening, string yes, string hours)
    {
        await using var answered = await Answered.To(Profile);
        await answered.Fill("profile", "1", ["called=Ana", "papers=yes", "home/hours=morning evening"]);

        var table = await answered.Csv("profile.csv", language: language);

        Assert.Equal("Ana", table[0, name]);
        Assert.Equal("1", table[0, evening]);
        Assert.Contains(yes, table.Rows[0]);
        Assert.Contains(hours, table.Rows[0]);
    }

    [Fact]
    public async Task Where_the_form_asks_for_start_end_and_today_they_stand_in_its_own_columns()
    {
        await using var answered = await Answered.To(Answered.Form("profile", "1", "type|name|label\nstart|begun|\nend|ended|\ntoday|day|\ntext|called|¿Cómo se llama?"));
        await answered.Fill("profile", "1", ["called=Ana", "begun=2026-11-23T09:59:00.000-06:00"]);

        var table = await answered.Csv("profile.csv");

        Assert.Equal(["begun", "ended", "day", "called"], table.Columns.SkipLast(7));
        Assert.Equal(["2026-11-23T09:59:00.000-06:00", "2026-11-23T11:30:00.000-06:00", "2026-11-23", "Ana"], table.Rows[0].SkipLast(7));
    }

    [Fact]
    public async Task A_long_list_of_choices_gets_no_column_each()
    {
        var places = string.Concat(Enumerable.Range(1, 251).Select(number => $"\nplace|p{number}|Lugar {number}"));
        await using var answered = await Answered.To(Answered.Form("profile", "1", "type|name|label\nselect_multiple place|places|¿Dónde?", "list_name|name|label" + places));
        await answered.Fill("profile", "1", ["places=p1 p251"]);

        var table = await answered.Csv("profile.csv");

        Assert.Equal(["places"], table.Columns.Skip(2).SkipLast(7));
        Assert.Equal("p1 p251", table[0, "places"]);
    }

    [Fact]
    public async Task Ten_thousand_submissions_are_ten_thousand_rows()
    {
        await using var answered = await Answered.To(Work);
        await answered.Fill("work", "1", ["jobs=2", "jobs[1]/employer=Uno", "jobs[2]/employer=Dos"]);
        await answered.Copies(10_000);

        Assert.Equal([("work", 10_000), ("work-jobs", 20_000), ("work-jobs-tasks", 0)], await answered.Export("work.xlsx"));

        var jobs = ReadTable.Xlsx(answered.Path("work.xlsx"))[1].Table;
        Assert.Equal("10000", jobs[19_999, "_parent_index"]);
    }
}
