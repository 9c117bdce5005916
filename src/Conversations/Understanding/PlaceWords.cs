namespace ChatAssist.Conversations.Understanding;

/// <summary>Words around the name of a place, by their sound.</summary>
internal static class PlaceWords
{
    private static readonly string[] Earlier = ["naci", "nacio", "nacimos", "nacido", "nacida", "nacimiento", "vivia", "viviamos", "born"];

    /// <summary>Said with the place where one lives, and nothing more.</summary>
    public static readonly HashSet<string> Known = Sounds(
    [
        "vivo", "vivimos", "viviendo", "vivir", "vive", "resido", "radico", "habito", "estoy", "estamos", "ando", "soy", "somos", "encuentro", "ubico", "ubicado", "ubicada",
        "me", "nos", "mi", "mis", "yo", "nosotros", "originario", "originaria", "aqui", "aca", "ahora", "ahorita", "actualmente", "hoy", "momento", "este", "esta",
        "en", "de", "del", "d", "desde", "la", "el", "lo", "los", "las", "un", "una", "unos", "unas", "que", "es", "se", "llama", "queda", "quedo", "pertenece", "a", "al",
        "y", "con",
        "area", "rural", "urbana", "casco", "centro", "norte", "sur", "oriente", "occidente", "mero", "merito", "lugar", .. Kin.All,
    ]);

    /// <summary>The same in English, as it is written: "with" sounds like Huité.</summary>
    public static readonly HashSet<string> KnownInEnglish = new(StringComparer.Ordinal)
    {
        "i", "live", "living", "in", "from", "am", "im", "at", "the", "my", "now", "currently", "right", "here", "of", "its", "is", "it", "family", "with", "place", "this",
    };

    /// <summary>Said right before a place, not before a person's name.</summary>
    public static readonly HashSet<string> Where = new(StringComparer.Ordinal) { "de", "del", "d", "en", "n", "desde", "aqui", "aki", "in", "from", "of", "at" };

    public static readonly HashSet<string> Departments = Sounds(["departamento", "depto", "dpto", "depa", "department"]);
    public static readonly HashSet<string> Municipalities = Sounds(["municipio", "municipalidad", "muni", "mpio", "mun", "municipality", "municipios"]);

    /// <summary>A place within a municipality, far from its town or not.</summary>
    public static readonly HashSet<string> Villages =
        Sounds(["aldea", "caserio", "canton", "paraje", "finca", "comunidad", "pueblo", "village", "town", "hamlet", "parcelamiento", "microrregion"]);

    public static readonly HashSet<string> Colonies = Sounds(
    [
        "colonia", "barrio", "zona", "zone", "sector", "residenciales", "residencial", "lotificacion", "calle", "avenida", "city", "ciudad", "cabecera",
    ]);

    /// <summary>Makes any place doubtful: it is not theirs, not any more, or not certain.</summary>
    public static readonly HashSet<string> Doubts = Sounds(
    [
        "no", "ni", "nunca", "o", "u", "antes", "pero", "aunque", "sino", "era", "estaba", "estuve", "creo", "talvez", "tal", "vez", "quizas", "casi", "otro", "otra",
        "cerca", "lado", "lejos", "afuera", "entre", "camino", "rumbo", "hacia", "mas", "menos", "hora", "horas", "minutos", "km", "kilometros", "llegando", "llegar", "frontera",
        "arriba", "abajo", "adelante", "pasando", "quiero", "quisiera", "gustaria", "quiere", "ir", "irme", "voy", "vamos", "volver", "regresar", "viajar", "viajo",
        "not", "near", "but", "or", "before", "used", "want", "going", "maybe", "think", "between", "close", "outside", "?", "¿", .. Earlier,
    ]);

    /// <summary>Speaks of the place where somebody was born, or lived once.</summary>
    public static readonly HashSet<string> OfThePast = Sounds(Earlier);

    /// <summary>Joins that place to the one where they live.</summary>
    public static readonly HashSet<string> Turning = Sounds(["pero", "aunque", "y", "ahora", "ahorita", "hoy", "but", "and", "now"]);

    /// <summary>Whose place, or which: doubtful unless the person also says that they live there, or with them.</summary>
    public static readonly HashSet<string> OfOthers = Sounds(
    [
        "trabajo", "trabaje", "trabajaba", "trabajamos", "trabajar", "estudio", "estudie", "empresa", "tengo", "work", "worked", .. Kin.All,
    ]);

    public static readonly HashSet<string> LivesThere = Sounds(["vivo", "vivimos", "viviendo", "resido", "radico", "estoy", "estamos", "soy", "somos", "live", "living"]);

    /// <summary>Says with "por" that they live around there.</summary>
    public static readonly HashSet<string> LivesAround = Sounds(["vivo", "vivimos", "viviendo", "resido", "estoy", "estamos", "ando", "andamos", "aqui", "aca", "ahi"]);

    /// <summary>Says of a place that they live there, whatever they say of another.</summary>
    public static readonly HashSet<string> LivesNow = Sounds(["estoy", "estamos", "vivo", "vivimos", "viviendo", "resido", "radico", "live", "living"]);

    /// <summary>Not in Guatemala.</summary>
    public static readonly Phrases<bool> Abroad = new(
        new[]
        {
            "mexico", "chiapas", "tapachula", "veracruz", "oaxaca", "puebla", "xalapa", "honduras", "copan", "tegucigalpa", "el salvador", "san salvador", "nicaragua",
            "costa rica", "panama",
            "belice", "belize", "canada", "espana", "colombia", "venezuela", "estados unidos", "los estados", "usa", "eeuu", "u s a", "eua", "united states",
            "california", "texas", "florida", "new york", "nueva york", "new jersey", "nueva jersey", "los angeles", "las vegas", "houston", "dallas", "chicago", "miami",
            "atlanta", "boston",
            "georgia", "carolina", "virginia", "maryland", "washington", "arizona", "alabama", "tennessee", "tenesi", "massachusetts", "nebraska", "kansas", "oklahoma",
            "louisiana", "ohio",
            "illinois", "indiana", "kentucky", "colorado", "nevada", "oregon", "utah", "iowa", "delaware", "connecticut", "rhode island", "pennsylvania", "pensilvania",
            "mississippi", "misisipi", "arkansas", "missouri", "minnesota", "michigan",
        }.Select(phrase => (phrase, true)),
        typos: false);

    /// <summary>Words that a typo, or writing by ear, would make a place of.</summary>
    public static readonly HashSet<string> NoTypos = new(StringComparer.Ordinal)
    {
        "cobran", "cobra", "cobro", "pasado", "pasada", "somos", "dolor", "colombia", "granada", "valencia", "cartel", "mixto", "ganados", "ganado", "modales", "paramos", "salida",
        "varios", "monja", "oratoria", "motos", "canina", "casilla", "pastor", "pastora", "moral", "cabana", "granado", "monos", "flor", "palma", "union", "barrio",
        "libertador", "carga",
    };

    private static HashSet<string> Sounds(IEnumerable<string> words) => words.Select(ByEar.Of).ToHashSet(StringComparer.Ordinal);
}
