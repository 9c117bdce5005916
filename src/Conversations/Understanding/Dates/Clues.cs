namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>All that a sentence says about a day.</summary>
internal sealed class Clues
{
    private static readonly HashSet<string> Doubts = Sounds(
        "no", "ni", "nunca", "o", "u", "antes", "despues", "hasta", "como", "casi", "entre", "creo", "tal", "talvez", "quizas", "quiza", "menos", "ahi", "parece",
        "principios", "mediados", "finales", "fines", "inicios", "ultimos", "primeros", "unos",
        "around", "about", "maybe", "before", "after", "until", "or", "not", "think", "between", "early", "late", "?", "¿", "+", "$");

    // To come back, to begin.
    private static readonly string[] Coming =
    [
        "regrese", "regresamos", "regresare", "volvi", "volvimos", "volvere", "vine", "venimos", "llegue", "llegamos", "llegare", "retorne", "deportaron", "regresaron", "trajeron",
        "empece", "comence", "empiezo", "comienzo", "empezar", "comenzar", "inicie", "inicio", "salimos", "sali", "llegar", "regresar", "volver", "came", "returned",
        "arrived", "started", "start", "got",
    ];

    // What else people say around "ayer". With any other word it may be no answer: "mañana le digo", "hoy le aviso".
    private static readonly string[] Besides =
    [
        "me", "nos", "se", "lo", "yo", "mi", "fue", "es", "sera", "seria", "fui", "ire", "voy", "puedo", "estare", "naci", "entre", "desde", "para", "a", "al", "que", "por",
        "en", "partir",
        "aqui", "aca", "ya", "recien", "apenas", "acabo", "mero", "justo", "mismo", Relative.PartOfDay, "pais", "guatemala", "los", "estados", "unidos", "usa", "norte", "mexico",
        "i", "back", "was", "it", "here", "just", "since", "home", "can", "is", "this", "the", "from", "us", "states",
    ];

    private static readonly HashSet<string> OfComing = Sounds(Coming);
    private static readonly HashSet<string> AroundToday = Sounds([.. Coming, .. Besides]);

    private readonly DateOnly today;
    private bool isNumberLeft;
    private bool isUnsaid;
    private bool isFromToday;

    private Clues(DateOnly today) => this.today = today;

    /// <summary>For each date that is said, the days that it can be.</summary>
    public List<IReadOnlyList<DateOnly>> Days { get; } = [];

    public List<DayOfWeek> Weekdays { get; } = [];

    /// <summary>Days of a month without their year.</summary>
    public List<(int Month, int Day)> Partial { get; } = [];

    /// <summary>There is a number that belongs to no date, or a word that makes the date no answer.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>It is about something besides the day, which is counted from today: "hoy le aviso".</summary>
    public bool IsBeside => isFromToday && isUnsaid;

    /// <summary>It is about something besides a day.</summary>
    public bool SaysMore => isUnsaid;

    /// <summary>It says who came back or began.</summary>
    public bool IsOfComing { get; private set; }

    public static Clues In(Sentence sentence, DateOnly today)
    {
        var clues = new Clues(today);
        var pieces = Pieces.Of(sentence, today);
        for (var at = 0; at < pieces.Count;) at += clues.Take(pieces, at);
        clues.IsDoubtful |= clues.isNumberLeft;
        return clues;
    }

    // How many pieces the clue takes that begins here.
    private int Take(IReadOnlyList<Piece> pieces, int at)
    {
        if (Written.At(pieces, at, today.Year) is { } written) return Add(written.Days, written.Taken);
        if (Written.DayAndMonth(pieces, at) is var (month, day, taken)) return AddPartial(month, day, taken);
        if (Relative.At(pieces, at) is var (days, length)) return AddFromToday(days, length);
        if (ComingWeekday.At(pieces, at, today) is { } coming) return Add([coming.Day], coming.Taken);
        return TakeOne(pieces[at]);
    }

    private int TakeOne(Piece piece)
    {
        if (piece.Kind == PieceKind.FromToday) return AddFromToday(piece.Value, 1);
        if (piece.Kind == PieceKind.Weekday) Weekdays.Add((DayOfWeek)piece.Value);
        isNumberLeft |= piece.Kind is PieceKind.Number or PieceKind.Month;
        if (piece.Kind == PieceKind.Word)
        {
            var sound = ByEar.Of(piece.Text);
            IsDoubtful |= Doubts.Contains(sound);
            isUnsaid |= !AroundToday.Contains(sound);
            IsOfComing |= OfComing.Contains(sound);
        }
        return 1;
    }

    private int Add(IReadOnlyList<DateOnly> days, int taken)
    {
        Days.Add(days);
        return taken;
    }

    private int AddFromToday(int days, int taken)
    {
        isFromToday = true;
        return Add([today.AddDays(days)], taken);
    }

    private int AddPartial(int month, int day, int taken)
    {
        Partial.Add((month, day));
        return taken;
    }

    private static HashSet<string> Sounds(params IReadOnlyList<string> words) => words.Select(ByEar.Of).ToHashSet(StringComparer.Ordinal);
}
