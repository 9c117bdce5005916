using ChatAssist.Conversations.Forms;

namespace ChatAssist.Conversations.Tests.Forms.Loading;

/// <summary>What a good form becomes.</summary>
public sealed class LoaderTests
{
    [Theory]
    [InlineData("select one from yn", QuestionType.SelectOne)]
    [InlineData("select_one  yn", QuestionType.SelectOne)]
    [InlineData("Select All That Apply from yn", QuestionType.SelectMultiple)]
    [InlineData("select1 yn", QuestionType.SelectOne)]
    [InlineData("string", QuestionType.Text)]
    [InlineData("int", QuestionType.Integer)]
    [InlineData("photo", QuestionType.Image)]
    [InlineData("gps", QuestionType.Geopoint)]
    [InlineData("trigger", QuestionType.Acknowledge)]
    [InlineData("date_time", QuestionType.DateTime)]
    [InlineData("DateTime", QuestionType.DateTime)]
    [InlineData("start time", QuestionType.Start)]
    [InlineData("get phone number", QuestionType.PhoneNumber)]
    public void A_type_has_the_names_that_converters_accept(string written, QuestionType type) => Assert.Equal(type, Question($"""
        | survey |
        | | type | name | label |
        | | {written} | q | Q |
        | choices |
        | | list name | value | caption |
        | | yn | yes | Yes |
        """, "q").Type);

    [Fact]
    public void Columns_have_the_names_that_converters_accept()
    {
        var question = Question("""
            | Survey |
            | | Command | Tag | Caption : Español | relevance | Constraining Message::es | constraint | Required Message | required | media::audio::Español (es) | bind::readonly | CALCULATE |
            | | text | a | A | | | | | | | | |
            | | text | q | Q | ${a} = 'x' | mensaje | . != '' | falta | YES | q.mp3 | true() | 1 + 1 |
            """, "q");

        Assert.Equal("Q", question.Label.In("es", "es")?.Source);
        Assert.Equal("mensaje", question.ConstraintMessage.In("es", "es")?.Source);
        Assert.Equal("falta", question.RequiredMessage.In("es", "es")?.Source);
        Assert.Equal("q.mp3", question.Audio.In("es", "es")?.Source);
        Assert.True(question is { IsReadOnly: true, Required: not null, Constraint: not null, Relevant: not null, Calculation: not null });
    }

    [Fact]
    public void Languages_are_kept_by_code_and_a_bare_label_is_in_the_forms_own()
    {
        var form = Load("""
            | survey |
            | | type | name | label | label::English (en) | label::K'iche' (quc) |
            | | text | q | ¿Nombre? | Name? | B'i'? |
            | settings |
            | | default_language | version |
            | | Español (es) | 7 |
            """);

        Assert.Equal(["es", "en", "quc"], form.Languages);
        Assert.Equal(("es", "7", "form"), (form.Language, form.Version, form.Title.In("en", "es")?.Source));
        Assert.Equal("¿Nombre?", form.Question("q")!.Label.In("es", "es")?.Source);
    }

    [Fact]
    public void Or_other_adds_a_choice_and_the_question_which()
    {
        var words = new OtherWords(new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = "Otro" }, new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = "¿Cuál?" });
        var form = FormLoader.Load(SheetTables.Read("""
            | survey |
            | | type | name | label |
            | | select_multiple fruit or_other | f | Fruit |
            | choices |
            | | list_name | name | label |
            | | fruit | apple | Apple |
            """), words).Form!;

        var (asked, which) = (form.Question("f")!, form.Question("f_other")!);
        Assert.Equal(["apple", "other"], asked.Choices!.Choices.Select(choice => choice.Name));
        Assert.Equal("Otro", asked.Choices.Find("other")!.Label.In("es", "es")?.Source);
        Assert.Equal((QuestionType.Text, "¿Cuál?"), (which.Type, which.Label.In("es", "es")?.Source));
        Assert.Equal(["f"], which.Relevant!.Reads);
    }

    [Fact]
    public void Choices_come_from_a_file_and_keep_their_further_columns()
    {
        var question = Question("""
            | survey |
            | | type | name | label | parameters |
            | | select_one_from_file cities.csv | q | City | value=id; label=called |
            | cities.csv |
            | | id | called | zone |
            | | 7 | Nebaj | north |
            """, "q");

        Assert.Equal(("7", "Nebaj"), (question.Choices!.Choices[0].Name, question.Choices.Choices[0].Label.In("es", "es")?.Source));
        Assert.Equal("north", question.Choices.Choices[0].Item.Children.Single(column => column.Name == "zone").Value);
    }

    [Theory]
    [InlineData("ninguno", "'ninguno'")]
    [InlineData("2026-01-31", "'2026-01-31'")]
    [InlineData("first-time", "'first-time'")]
    [InlineData("-5", "'-5'")]
    [InlineData("photo.jpg", "'photo.jpg'")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("today()", "today()")]
    [InlineData("${a}", "${a}")]
    [InlineData("1 + 1", "1 + 1")]
    [InlineData("'quoted'", "'quoted'")]
    public void A_default_is_computed_only_when_it_looks_so(string written, string source) => Assert.Equal(source, Question($"""
        | survey |
        | | type | name | label | default |
        | | text | a | A | |
        | | text | q | Q | {written} |
        """, "q").Default?.Source);

    [Fact]
    public void What_is_computed_comes_after_what_it_reads_also_through_groups_and_repeats()
    {
        var form = Load("""
            | survey |
            | | type | name | label | relevant | calculation | repeat_count |
            | | calculate | total | | | sum(${pay}) | |
            | | begin repeat | jobs | Jobs | | | ${many} |
            | | integer | pay | Pay | ${worked} = 'yes' | | |
            | | end repeat | | | | | |
            | | integer | many | How many | ${worked} = 'yes' | | |
            | | text | worked | Worked | | | |
            """);

        Assert.Equal(["many", "jobs", "jobs/pay", "total"], form.Order);
    }

    [Fact]
    public void Rows_that_are_disabled_and_rows_that_are_blank_are_passed_over() => Assert.Single(Load("""
        | survey |
        | | type | name | label | disabled |
        | | text | a | A | yes |
        | | | | | |
        | | text | q | Q | no |
        """).Items);

    [Fact]
    public void What_is_computed_without_a_wording_is_never_shown() => Assert.Equal(QuestionType.Calculate, Question("""
        | survey |
        | | type | name | label | calculation |
        | | integer | q | | 1 + 1 |
        """, "q").Type);

    private static Form Load(string tables)
    {
        var loaded = FormLoader.Load(SheetTables.Read(tables));
        Assert.True(loaded.Form is not null, string.Join('\n', loaded.Problems.Select(SheetTables.Show)));
        return loaded.Form;
    }

    private static Item.Question Question(string tables, string name) => Load(tables).Question(name)!;
}
