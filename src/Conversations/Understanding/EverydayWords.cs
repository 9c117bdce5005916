namespace ChatAssist.Conversations.Understanding;

/// <summary>Names of places that are everyday words too, and words that end no name.</summary>
internal static class EverydayWords
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "flores", "dolores", "la esperanza", "la union", "la libertad", "la reforma", "la democracia", "el progreso", "el adelanto", "el rodeo", "el quetzal", "la blanca", "la maquina", "morales", "monjas",
        "pastores", "casillas", "canilla", "cabanas", "las cruces", "granados", "oratorio", "concepcion", "catarina", "agua blanca", "ciudad vieja", "pueblo nuevo", "rio hondo", "rio bravo", "el palmar", "el tejar",
        "los amates", "barrios", "toto", "pana", "todos santos", "la tinta", "palencia", "nuevo progreso", "nueva concepcion", "antigua", "momos", "capital", "zaragoza", "jerez", "quesada", "san", "santa", "santiago",
    };

    // None of these alone says which place is meant, nor do they end a name.
    private static readonly HashSet<string> Alone = new(StringComparer.Ordinal)
    {
        "agua", "ciudad", "isla", "nueva", "nuevo", "playa", "pto", "pueblo", "puerto", "quiche", "rio", "todos", "union", "villa", "santo", "fray",
    };

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "de", "del", "el", "la", "las", "los" };

    public static bool IsEveryday(string name) => Names.Contains(name);

    /// <summary>A beginning that nobody says for the whole: "las", "santa cruz del", "nueva".</summary>
    public static bool IsHalf(IReadOnlyList<string> name, int length) => Joints.Contains(name[length - 1]) || (length == 1 && Alone.Contains(name[0]));
}
