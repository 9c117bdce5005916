namespace ChatAssist.FakeTwilio.Control;

/// <summary>The faults to come. A request takes one use of the first that concerns it.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    public void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add(fault);
    }

    public IReadOnlyList<Fault> All()
    {
        lock (_gate)
            return [.. _faults];
    }

    /// <summary>What is wrong with the whole provider now; null when it answers.</summary>
    public Fault? Outage
    {
        get
        {
            lock (_gate)
                return _faults.Find(fault => fault.Kind is FaultKind.Outage);
        }
    }

    public Fault? Take(string to)
    {
        lock (_gate)
            return _faults.FindIndex(fault => fault.Concerns(to)) is >= 0 and var i ? Use(i) : null;
    }

    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    private Fault Use(int i)
    {
        var fault = _faults[i];
        if (fault.Kind is FaultKind.Outage)
            return fault;
        if (fault.Times > 1)
            _faults[i] = fault with { Times = fault.Times - 1 };
        else
            _faults.RemoveAt(i);
        return fault;
    }
}
