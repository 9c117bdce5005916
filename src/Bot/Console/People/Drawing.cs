using System.Globalization;

namespace ChatAssist.Bot.Staff.People;

/// <param name="Y">Of its top, in units of the picture.</param>
internal sealed record DrawnPlace(string Name, int Y, bool IsHere);

/// <param name="Path">As SVG has it.</param>
/// <param name="IsBack">It leads to an earlier place.</param>
internal sealed record DrawnMove(string Path, bool IsBack);

/// <summary>
/// A state machine for a narrow screen: the places below each other, what goes on at the right, what goes back at the left. What stays where it is
/// is left out. 360 units wide.
/// </summary>
internal sealed record Drawing(IReadOnlyList<DrawnPlace> Places, IReadOnlyList<DrawnMove> Moves)
{
    public const int Width = 360, BoxWidth = 220, BoxHeight = 32, Left = (Width - BoxWidth) / 2;

    // From the top of one place to that of the next; how far a line may go aside.
    private const int Step = 52, Aside = Left - 6;

    // What fits into a box.
    private const int Longest = 27;

    public int Height => Places.Count * Step;

    /// <param name="names">Of the places, in their order.</param>
    /// <param name="here">Null: nowhere in it.</param>
    public static Drawing Of(StateMachine machine, IReadOnlyList<string> names, int? here) => new(
        [.. names.Select((name, place) => new DrawnPlace(Short(name), Top(place), place == here))],
        [.. machine.Moves.Where(move => move.From != move.To).Select(Move)]);

    private static DrawnMove Move((int From, int To) move) => (move.To - move.From) switch
    {
        1 => new(Text($"M{Width / 2} {Top(move.From) + BoxHeight}V{Top(move.To) - 1}"), IsBack: false),
        > 1 and var over => new(Bow(Left + BoxWidth, +Reach(over), move), IsBack: false),
        var over => new(Bow(Left, -Reach(-over), move), IsBack: true),
    };

    // It leaves below the middle of one side and arrives above that of the other.
    private static string Bow(int x, int aside, (int From, int To) move)
    {
        var (from, to) = (Top(move.From) + BoxHeight / 2 + 5, Top(move.To) + BoxHeight / 2 - 5);
        return Text($"M{x} {from}C{x + aside} {from} {x + aside} {to} {x + Math.Sign(aside)} {to}");
    }

    // A longer way stands further out.
    private static int Reach(int places) => Math.Min(Aside, 20 + places * 8) * 4 / 3;

    private static int Top(int place) => place * Step + 4;

    private static string Short(string name) => name.Length <= Longest ? name : $"{name[..(Longest - 1)].TrimEnd()}…";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
