using System.Collections.Frozen;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Words as they are shortened in chats: "q", "xq", "tmb".</summary>
internal static class Shorthand
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["q"] = "que",
        ["k"] = "que",
        ["ke"] = "que",
        ["qe"] = "que",
        ["x"] = "por",
        ["xq"] = "porque",
        ["pq"] = "porque",
        ["xk"] = "porque",
        ["porq"] = "porque",
        ["pork"] = "porque",
        ["pa"] = "para",
        ["tmb"] = "tambien",
        ["tb"] = "tambien",
        ["tbn"] = "tambien",
        ["tmbn"] = "tambien",
        ["tamb"] = "tambien",
        ["bn"] = "bien",
        ["toy"] = "estoy",
        ["stoy"] = "estoy",
        ["ta"] = "esta",
        ["sta"] = "esta",
        ["tas"] = "estas",
        ["ps"] = "pues",
        ["pos"] = "pues",
        ["pue"] = "pues",
        ["pfa"] = "porfa",
        ["xfa"] = "porfa",
        ["xfavor"] = "porfavor",
        ["trab"] = "trabajo",
        ["ud"] = "usted",
        ["uds"] = "ustedes",
        ["grax"] = "gracias",
        ["grs"] = "gracias",
        ["thx"] = "thanks",
        ["plz"] = "please",
        ["pls"] = "please",
        ["u"] = "you",
        ["ur"] = "your",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The whole word; itself when it is none of these. What stands glued to a number ("3k", "Q50") is no shorthand.</summary>
    public static string Whole(string word, bool glued) => glued ? word : Words.GetValueOrDefault(word, word);
}
