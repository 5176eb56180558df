-- What is said in a community's peer-support space. A new value can be used once it is committed: see 0040.
alter type thread_kind add value 'support';
