namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>Whether words say when, however roughly: "el viernes", "en dos semanas", "después de Navidad". That somebody does not know yet says it too; a name does not.</summary>
internal static class SomeDay
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "dia", "dias", "semana", "semanas", "mes", "meses", "ano", "anos", "quincena", "fin", "fines", "navidad", "feria", "pronto", "luego", "despues", "antes", "rato", "ya", "manana", "hoy", "ahorita",
        "ahora", "proximo", "proxima", "siguiente", "cuando", "todavia", "aun", "saber", "depende", "dios", "vuelo", "fecha", "juez", "nunca",
        "day", "days", "week", "weeks", "month", "months", "year", "years", "christmas", "soon", "later", "after", "before", "tomorrow", "today", "tonight", "now", "next", "when", "yet", "know", "date", "never",
    };

    public static bool In(string text, DateOnly today) =>
        Pieces.Of(Sentence.Of(text), today).Any(piece => piece.Kind is PieceKind.Number or PieceKind.Month or PieceKind.Weekday or PieceKind.FromToday)
        || $" {Plain.Of(text)} " is var said && (said.Contains(" no se ", StringComparison.Ordinal) || said.Split(' ').Any(Words.Contains));
}
