using System.Text;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// A word as it sounds in Guatemala, for whoever writes by ear: "kiero" is "quiero", "aser" is "hacer", "bibo" is "vivo", "enpleo" is
/// "empleo", "siii" is "sí". Letters that sound alike become one letter, silent ones go, doubled ones count once.
/// </summary>
internal static class ByEar
{
    /// <param name="word">In plain form.</param>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var (heard, letters) = Hear(word, i);
            foreach (var letter in heard)
                if (sound.Length == 0 || sound[^1] != letter) sound.Append(letter);
            i += letters - 1;
        }
        // Of "hi" and "ah" too little is left to know them from "y" and "a".
        return sound.Length == 0 || (sound.Length == 1 && word.Length > 1) ? word : sound.ToString();
    }

    // What is heard at this place, and how many letters it takes.
    private static (string Heard, int Letters) Hear(string word, int i) => (word[i], At(word, i + 1)) switch
    {
        ('c', 'h') => ("ç", 2),
        ('s', 'h') => ("x", 2),
        ('p', 'h') => ("f", 2),
        ('l', 'l') => ("y", 2),
        ('c', 's') or ('k', 's') => ("x", 2),
        ('c', 'c') when IsSoft(At(word, i + 2)) => ("x", 2),
        ('q', 'u') when IsSoft(At(word, i + 2)) => ("k", 2),
        ('g', 'u') when IsSoft(At(word, i + 2)) => ("g", 2),
        ('h', 'u') when IsVowel(At(word, i + 2)) => ("gu", 2),
        ('h', _) => ("", 1),
        ('w', _) => ("gu", 1),
        ('c', var next) => (IsSoft(next) ? "s" : "k", 1),
        ('g', var next) => (IsSoft(next) ? "j" : "g", 1),
        ('q', _) => ("k", 1),
        ('z', _) => ("s", 1),
        ('v', _) => ("b", 1),
        ('y', var next) => (IsVowel(next) ? "y" : "i", 1),
        ('m', 'p' or 'b' or 'v') => ("n", 1),
        var (letter, _) => (letter.ToString(), 1),
    };

    private static char At(string word, int i) => i < word.Length ? word[i] : default;

    private static bool IsSoft(char letter) => letter is 'e' or 'i' or 'y';

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
