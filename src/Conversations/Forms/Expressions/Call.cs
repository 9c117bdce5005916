namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>A function with its arguments, each evaluated when it is read.</summary>
internal readonly struct Call(Env env, Piece[] arguments)
{
    public int Count => arguments.Length;

    public Env Env => env;

    public Value this[int index] => arguments[index].Run(env);

    public string Text(int index) => Spent(this[index].Text);

    public double Number(int index) => this[index].Number;

    public bool IsTrue(int index) => this[index].IsTrue;

    /// <summary>The argument; the node here where it is left out.</summary>
    public Value OrHere(int index) => index < Count ? this[index] : env.Here is { } here ? Value.Of([here]) : default;

    /// <summary>The texts of all arguments from that one on, of lists every one's.</summary>
    public IReadOnlyList<string> Texts(int from)
    {
        var texts = new List<string>();
        for (var index = from; index < Count; index++)
            foreach (var text in this[index].Texts) texts.Add(Spent(text));
        return texts;
    }

    // Long texts cost steps too, or a short expression could make one that fills the memory.
    private string Spent(string text) => env.Scope.Spend(1 + text.Length / 32) ? text : "";
}
