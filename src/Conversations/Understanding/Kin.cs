namespace ChatAssist.Conversations.Understanding;

/// <summary>Whom somebody lives with or speaks of, in plain form.</summary>
internal static class Kin
{
    /// <summary>As alternatives of a pattern.</summary>
    public const string Words = "mama|papa|papas|padres|madre|padre|esposa|esposo|marido|mujer|senora|senor|pareja|novia|novio|hijo|hija|hijos|hijas|nino|nina|ninos|ninas|"
        + "nene|nena|nenes|nenas|"
        + "patojo|patoja|patojos|patojas|bebe|hermano|hermana|hermanos|hermanas|abuelo|abuela|abuelos|suegro|suegra|suegros|nieto|nieta|nietos|sobrino|sobrina|sobrinos|"
        + "tio|tia|tios|primo|prima|primos|cunado|cunada|familia|parientes|amigo|amiga|vecino|vecina|patron|jefe|mom|dad|mother|father|wife|husband|kids|son|daughter|"
        + "parents|brother|sister|brothers|sisters|wifes|husbands|sons|family";

    public static readonly IReadOnlyList<string> All = Words.Split('|');
}
