using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms;

/// <summary>A row of the survey sheet: a question, or a group or repeat with what is in it.</summary>
public abstract record Item
{
    private Item() { }

    public required string Name { get; init; }

    /// <summary>Where it stands, without the number of an instance: <c>jobs/employer</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The row of the survey sheet.</summary>
    public required int Row { get; init; }

    public Localized Label { get; init; } = Localized.None;

    /// <summary>Asked, and its answer kept, only while this is true; null: always.</summary>
    public Expression? Relevant { get; init; }

    public IReadOnlySet<string> Appearance { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Something that has one answer.</summary>
    public sealed record Question : Item
    {
        public required QuestionType Type { get; init; }

        public Localized Hint { get; init; } = Localized.None;

        /// <summary>A shorter wording for SMS (column <c>sms</c>).</summary>
        public Localized Sms { get; init; } = Localized.None;

        /// <summary>The wording when somebody else types for the person (column <c>helper</c>).</summary>
        public Localized Helper { get; init; } = Localized.None;

        /// <summary>What a summary calls it: "Edad" (column <c>title</c>).</summary>
        public Localized Title { get; init; } = Localized.None;

        /// <summary>Its answer may tell of health or need: shown only where nobody else reads along (column <c>private</c>).</summary>
        public bool IsPrivate { get; init; }

        /// <summary>A recording of the question by language: its file name.</summary>
        public Localized Audio { get; init; } = Localized.None;

        /// <summary>It cannot be skipped while this is true; null: it can.</summary>
        public Expression? Required { get; init; }

        public Localized RequiredMessage { get; init; } = Localized.None;

        public Expression? Constraint { get; init; }

        public Localized ConstraintMessage { get; init; } = Localized.None;

        /// <summary>Its value until somebody answers.</summary>
        public Expression? Default { get; init; }

        public Expression? Calculation { get; init; }

        /// <summary>The path of the question whose every change computes the calculation again; null: it follows what it reads.</summary>
        public string? Trigger { get; init; }

        /// <summary>Shown, never asked.</summary>
        public bool IsReadOnly { get; init; }

        /// <summary>The choices; null for a question without.</summary>
        public ChoiceList? Choices { get; init; }

        /// <summary>Which of them are offered; the place is a choice, whose columns are its children.</summary>
        public Filter? ChoiceFilter { get; init; }

        /// <summary>What of the person it keeps besides (column <c>save_to</c>): called, municipality or language.</summary>
        public string? SaveTo { get; init; }

        /// <summary>It fills itself: nobody is asked.</summary>
        public bool IsComputed => Calculation is not null || Type is QuestionType.Calculate or QuestionType.Today or QuestionType.Start or QuestionType.PhoneNumber;

        /// <summary>Something that is sent answers it, no words.</summary>
        public bool IsSent => Type is QuestionType.Geopoint or QuestionType.Image or QuestionType.Audio or QuestionType.File;

        /// <summary>A person is asked for it. What is only mentioned in the answer to another question is not.</summary>
        public bool IsAsked => !IsReadOnly && !IsComputed && Type is not (QuestionType.Note or QuestionType.Hidden or QuestionType.End) && !Appearance.Contains("mentioned");

        /// <summary>The column <c>parameters</c>: start, end, step, value, label, …</summary>
        public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    public sealed record Group : Item
    {
        public required IReadOnlyList<Item> Items { get; init; }
    }

    /// <summary>What may be answered several times: <c>jobs[2]/employer</c> is the second one's.</summary>
    public sealed record Repeat : Item
    {
        public required IReadOnlyList<Item> Items { get; init; }

        /// <summary>How many there are; null: as many as the person adds.</summary>
        public Expression? Count { get; init; }
    }
}
