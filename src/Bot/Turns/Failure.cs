namespace ChatAssist.Bot.Turns;

/// <summary>What may be told of an exception: its kind and place. Its message may repeat what a person wrote.</summary>
internal readonly record struct Failure(Exception Error)
{
    public override string ToString() => $"{Error.GetType().Name}\n{Error.StackTrace}";
}
