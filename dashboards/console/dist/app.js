var br=Array.isArray,$i=Array.prototype.indexOf,Kn=Array.prototype.includes,yr=Array.from,us=Object.defineProperty,kn=Object.getOwnPropertyDescriptor,Pi=Object.getOwnPropertyDescriptors,Ci=Object.prototype,Di=Array.prototype,cs=Object.getPrototypeOf,Aa=Object.isExtensible;const Li=()=>{};function qi(t){for(var e=0;e<t.length;e++)t[e]()}function ds(){var t,e,n=new Promise((r,a)=>{t=r,e=a});return{promise:n,resolve:t,reject:e}}const Je=2,Tn=4,kr=8,oa=1<<24,bt=16,Et=32,Wt=64,Br=128,ua=256,xt=512,Le=1024,Se=2048,dt=4096,Qe=8192,Ve=16384,On=32768,Gn=1<<25,vn=65536,fr=1<<17,ji=1<<18,$n=1<<19,Fi=1<<20,zt=1<<25,vr=1<<21,xn=1<<22,Bt=1<<23,on=Symbol("$state"),fs=Symbol("component"),Ui=Symbol("legacy props"),Hi=Symbol(""),vs=Symbol("attributes"),Wr=Symbol("class"),Kr=Symbol("style"),Gr=Symbol("text"),ur=Symbol("form reset"),er=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},xr=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),Vi=1,Bi=2,hs=4,Wi=8,Ki=16,Gi=1,Zi=4,Yi=8,Ji=16,Xi=1,Qi=2,_s={},$e=Symbol("uninitialized"),el="http://www.w3.org/1999/xhtml",tl="@attach";function nl(){console.warn("https://svelte.dev/e/derived_inert")}function rl(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function al(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function ms(t){return t===this.v}function sl(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function gs(t){return!sl(t,this.v)}function il(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function ll(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function ol(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function ul(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function cl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function dl(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function fl(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function vl(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function hl(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function _l(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function ml(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let et=null;function An(t){et=t}function Ie(t,e=!1,n){et={p:et,i:!1,c:null,e:null,s:t,x:null,r:we,l:null}}function Oe(t){var e=et,n=e.e;if(n!==null){e.e=null;for(var r of n)Cs(r)}return e.i=!0,et=e.p,ca(t)}function ca(t={}){return us(t,fs,{value:!0}),t}function ps(){return!0}let sn=[];function ws(){var t=sn;sn=[],qi(t)}function Nt(t){if(sn.length===0&&!Hn){var e=sn;queueMicrotask(()=>{e===sn&&ws()})}sn.push(t)}function gl(){for(;sn.length>0;)ws()}const pl=-7169;function Ne(t,e){t.f=t.f&pl|e}function da(t){(t.f&xt)!==0||t.deps===null?Ne(t,Le):Ne(t,dt)}function bs(t,e){(t.f&Se)!==0?e.set(t,Se):(t.f&dt)!==0&&e.get(t)!==Se&&e.set(t,dt),Ne(t,Le)}function wl(t,e){if(e){const n=document.body;t.autofocus=!0,Nt(()=>{document.activeElement===n&&t.focus()})}}let Ma=!1;function bl(){Ma||(Ma=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[ur]?.()})},{capture:!0}))}function Pn(t){var e=_e,n=we;mt(null),Ot(null);try{return t()}finally{mt(e),Ot(n)}}function yl(t,e,n,r=n){t.addEventListener(e,()=>Pn(n));const a=t[ur];a?t[ur]=()=>{a(),r(!0)}:t[ur]=()=>r(!0),bl()}function ys(t,e,n,r){const a=Zn;var s=t.filter(p=>!p.settled),l=e.map(a);if(n.length===0&&s.length===0){r(l);return}var o=we,u=kl(),f=s.length===1?s[0].promise:s.length>1?Promise.all(s.map(p=>p.promise)):null;function v(p){if((o.f&Ve)===0){u();try{r([...l,...p])}catch(k){Mt(k,o)}hr()}}var _=ks();if(n.length===0){f.then(()=>v([])).finally(_);return}function g(){Promise.all(n.map(p=>xl(p))).then(v).catch(p=>Mt(p,o)).finally(_)}f?f.then(()=>{if((o.f&Ve)!==0){_();return}u(),g(),hr()}):g()}function kl(){var t=we,e=_e,n=et,r=he;return function(s=!0){Ot(t),mt(e),An(n),s&&(t.f&Ve)===0&&(r?.activate(),r?.apply())}}function hr(t=!0){Ot(null),mt(null),An(null),t&&he?.deactivate()}function ks(){var t=we,e=t.b,n=he,r=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(r,t),()=>{e?.update_pending_count(-1,n),n.decrement(r,t)}}function Zn(t){var e=Je|Se;return we!==null&&(we.f|=$n),{ctx:et,deps:null,effects:null,equals:ms,f:e,fn:t,reactions:null,rv:0,v:$e,wv:0,parent:we,ac:null}}const qn=Symbol("obsolete");function xl(t,e,n){let r=we;r===null&&il();var a=void 0,s=hn($e),l=!_e,o=new Set;return Ll(()=>{var u=we,f=ds();a=f.promise;try{Promise.resolve(t()).then(f.resolve,p=>{p!==er&&f.reject(p)}).finally(hr)}catch(p){f.reject(p),hr()}var v=he;if(l){if((u.f&On)!==0)var _=ks();if(r.b?.is_rendered())v.async_deriveds.get(u)?.reject(qn);else for(const p of o.values())p.reject(qn);o.add(f),v.async_deriveds.set(u,f)}const g=(p,k=void 0)=>{_?.(),o.delete(f),k!==qn&&(v.activate(),k?(s.f|=Bt,Mn(s,k)):((s.f&Bt)!==0&&(s.f^=Bt),Mn(s,p)),v.deactivate())};f.promise.then(g,p=>g(null,p||"unknown"))}),ma(()=>{for(const u of o)u.reject(qn)}),new Promise(u=>{function f(v){function _(){v===a?u(s):f(a)}v.then(_,_)}f(a)})}function G(t){const e=Zn(t);return Us(e),e}function xs(t){const e=Zn(t);return e.equals=gs,e}function El(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)Be(e[n])}}function fa(t){var e,n=we,r=t.parent;if(!Ft&&r!==null&&t.v!==$e&&(r.f&(Ve|Qe))!==0)return nl(),t.v;Ot(r);try{El(t),e=Ws(t)}finally{Ot(n)}return e}function Es(t){var e=fa(t);if(!t.equals(e)&&(t.wv=Vs(),(!he?.is_fork||t.deps===null)&&(he!==null?(he.capture(t,e,!0),En?.capture(t,e,!0)):t.v=e,t.deps===null))){Ne(t,Le);return}Ft||(yt!==null?(_a()||he?.is_fork)&&yt.set(t,e):da(t))}function Sl(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&Pn(()=>{e.ac.abort(er),e.ac=null}),e.fn!==null&&(e.teardown=Li),Yn(e,0),pa(e))}function Ss(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&zn(e)}let Or=null,pn=null,he=null,En=null,yt=null,Zr=null,Hn=!1,$r=!1,Vn=null,cr=null;var za=0;let Tl=1;class Kt{id=Tl++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#l=new Set;#t=0;#a=new Map;#n=null;#r=[];#i=[];#s=new Map;#o=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){pn===null?Or=pn=this:(pn.next=this,this.prev=pn),pn=this}#v(){if(this.is_fork)return!0;for(const e of this.#a.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var n=e;n!==null;n=n.parent)if(this.#o.has(n))return!0;return!1}skip_effect(e){this.#o.has(e)||this.#o.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=r=>this.schedule(r)){var r=this.#o.get(e);if(r){this.#o.delete(e);for(var a of r.d)Ne(a,Se),n(a);for(a of r.m)Ne(a,dt),n(a)}this.#u.add(e)}#f(){var e=[];for(const s of this.#r)if(!((s.f&Ve)!==0||(s.f&(Se|dt))===0)){for(var n=s,r=!1;n.parent!==null;){n=n.parent;var a=n.f;if((a&(Wt|Et))!==0){if((a&Le)===0){r=!0;break}n.f^=Le}}r||e.push(n)}return this.#r=[],e}#h(){this.started=!0;for(const[o,u]of this.#s)Ne(o,u),this.schedule(o);this.apply();for(var e=Vn=[],n=[],r=cr=[];this.#r.length>0;){za++>1e3&&(this.#m(),Ml());for(const o of this.#f())try{this.#p(o,e,n)}catch(u){throw Ms(o),this.#v()||this.discard(),u}}if(he=null,r.length>0){var a=Kt.ensure();for(const o of r)a.schedule(o)}if(Vn=null,cr=null,this.#v()){this.#_(n),this.#_(e);for(const[o,u]of this.#o)As(o,u);r.length>0&&he.#h();return}const s=this.#b();if(s){this.#_(n),this.#_(e),s.#d(this);return}this.#s.clear();for(const o of this.#e)o(this);this.#e.clear(),En=this,Na(n),Na(e),En=null,this.#n?.resolve();var l=he;this.#t===0&&(this.#r.length===0||l!==null)&&this.#m(),l!==null&&(Rt.clear(),l.#h())}#p(e,n,r){e.f^=Le;for(var a=e.first;a!==null;){var s=a.f,l=(s&(Et|Wt))!==0,o=l&&(s&Le)!==0,u=o||(s&Qe)!==0||this.#o.has(a);if(!u&&a.fn!==null){l?a.f^=Le:(s&Tn)!==0?n.push(a):nr(a)&&((s&bt)!==0&&this.add_dirty_reaction(a,dt),zn(a));var f=a.first;if(f!==null){a=f;continue}}for(;a!==null;){var v=a.next;if(v!==null){a=v;break}a=a.parent}}}#b(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#w(e))return e;return null}#w(e){for(const[n,[,r]]of this.current)if(!r&&e.current.has(n))return!0;return!1}#d(e){for(const[r,a]of e.current)!this.previous.has(r)&&e.previous.has(r)&&this.previous.set(r,e.previous.get(r)),this.current.set(r,a);for(const[r,a]of e.async_deriveds){const s=this.async_deriveds.get(r);s&&a.promise.then(s.resolve).catch(s.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#s);const n=r=>{var a=r.reactions;if(a!==null&&!((r.f&Je)!==0&&(r.f&(Se|dt))===0))for(const o of a){var s=o.f;if((s&Je)!==0)n(o);else{var l=o;s&(xn|bt)&&!this.async_deriveds.has(l)&&(this.#s.delete(l),Ne(l,Se),this.schedule(l))}}};for(const r of this.current.keys())n(r);this.oncommit(()=>e.discard()),e.#m(),he=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)bs(e[n],this.#s)}capture(e,n,r=!1){e.v!==$e&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&Bt)===0&&(this.current.set(e,[n,r]),yt?.set(e,n)),this.is_fork||(e.v=n)}activate(){he=this}deactivate(){he=null,yt=null}flush(){try{$r=!0,he=this,this.#h()}finally{za=0,Zr=null,Vn=null,cr=null,$r=!1,he=null,yt=null,Rt.clear()}}discard(){for(const e of this.#l)e(this);this.#l.clear();for(const e of this.async_deriveds.values())e.reject(qn);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let _=Or;_!==null;_=_.next){var e=_.id<this.id,n=[];for(const[g,[p,k]]of this.current){if(_.current.has(g)){var r=_.current.get(g)[0];if(e&&p!==r)_.current.set(g,[p,k]);else continue}n.push(g)}if(e)for(const[g,p]of this.async_deriveds){const k=_.async_deriveds.get(g);k&&p.promise.then(k.resolve).catch(k.reject)}var a=[..._.current.keys()].filter(g=>!_.current.get(g)[1]);if(!(!_.started||a.length===0)){var s=a.filter(g=>!this.current.has(g));if(s.length===0)e&&_.discard();else if(n.length>0){if(e)for(const g of this.#u)_.unskip_effect(g,p=>{(p.f&(bt|xn))!==0?_.schedule(p):_.#_([p])});_.activate();var l=new Set,o=new Map;for(var u of n)Ts(u,s,l,o);o=new Map;var f=[..._.current].filter(([g,p])=>{const k=this.current.get(g);return k?k[0]!==p[0]||k[1]!==p[1]:!0}).map(([g])=>g);if(f.length>0)for(const g of this.#i)(g.f&(Ve|Qe|fr))===0&&va(g,f,o)&&((g.f&(xn|bt))!==0?(Ne(g,Se),_.schedule(g)):_.add_dirty_reaction(g,Se));if(_.#r.length>0&&!_.#c){_.apply();for(var v of _.#f())_.#p(v,[],[])}_.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let r=this.#a.get(n)??0;this.#a.set(n,r+1)}}decrement(e,n){if(this.#t-=1,e){let r=this.#a.get(n)??0;r===1?this.#a.delete(n):this.#a.set(n,r-1)}this.#c||(this.#c=!0,Nt(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,r]of e)this.add_dirty_reaction(n,r);e.clear()}add_dirty_reaction(e,n){(n===Se||this.#s.get(e)!==Se)&&this.#s.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#l.add(e)}settled(){return(this.#n??=ds()).promise}static ensure(){if(he===null){const e=he=new Kt;!$r&&!Hn&&Nt(()=>{e.started||e.flush()})}return he}apply(){{yt=null;return}}schedule(e){if(Zr=e,e.b?.is_pending&&(e.f&(Tn|kr|oa))!==0&&(e.f&On)===0){e.b.defer_effect(e);return}this.#r.push(e)}#m(){if(this.linked){var e=this.prev,n=this.next;e===null?Or=n:e.next=n,n===null?pn=e:n.prev=e,this.linked=!1}}}function Al(t){var e=Hn,n=En;En=null,Hn=!0;try{for(var r;;){if(gl(),he===null)return r;he.flush()}}finally{Hn=e,En=n}}function Ml(){try{dl()}catch(t){Mt(t,Zr)}}let Dt=null;function Na(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var r=t[n++];if((r.f&(Ve|Qe))===0&&nr(r)&&(Dt=new Set,zn(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&qs(r),Dt?.size>0)){Rt.clear();for(const a of Dt){if((a.f&(Ve|Qe))!==0)continue;const s=[a];let l=a.parent;for(;l!==null;)Dt.has(l)&&(Dt.delete(l),s.push(l)),l=l.parent;for(let o=s.length-1;o>=0;o--){const u=s[o];(u.f&(Ve|Qe))===0&&zn(u)}}Dt.clear()}}Dt=null}}function Ts(t,e,n,r){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const a of t.reactions){const s=a.f;(s&Je)!==0?Ts(a,e,n,r):(s&(xn|bt))!==0&&(s&Se)===0&&va(a,e,r)&&(Ne(a,Se),ha(a))}}function va(t,e,n){const r=n.get(t);if(r!==void 0)return r;if(t.deps!==null)for(const a of t.deps){if(Kn.call(e,a))return!0;if((a.f&Je)!==0&&va(a,e,n))return n.set(a,!0),!0}return n.set(t,!1),!1}function ha(t){he.schedule(t)}function As(t,e){if(!((t.f&Et)!==0&&(t.f&Le)!==0)){(t.f&Se)!==0?e.d.push(t):(t.f&dt)!==0&&e.m.push(t),Ne(t,Le);for(var n=t.first;n!==null;)As(n,e),n=n.next}}function Ms(t){Ne(t,Le);for(var e=t.first;e!==null;)Ms(e),e=e.next}let _r=new Set;const Rt=new Map;let zs=!1;function hn(t,e){var n={f:0,v:t,reactions:null,equals:ms,rv:0,wv:0};return n}function me(t,e){const n=hn(t);return Us(n),n}function zl(t,e=!1,n=!0){const r=hn(t);return e||(r.equals=gs),r}function oe(t,e,n=!1){_e!==null&&(!kt||(_e.f&fr)!==0)&&ps()&&(_e.f&(Je|bt|xn|fr))!==0&&(It===null||!It.has(t))&&_l();let r=n?ht(e):e;return Mn(t,r,cr)}var an=null,Yr=0;function Mn(t,e,n=null){if(!t.equals(e)){Ft?Rt.set(t,e):Rt.has(t)||Rt.set(t,t.v);var r=Kt.ensure();if(r.capture(t,e),(t.f&Je)!==0){const a=t;(t.f&Se)!==0&&fa(a),yt===null&&da(a)}t.wv=Vs(),an=null,Yr=0,Ns(t,Se,n),an=null,we!==null&&(we.f&Le)!==0&&(we.f&(Et|Wt))===0&&(vt===null?Fl([t]):vt.push(t)),!r.is_fork&&_r.size>0&&!zs&&Nl()}return e}function Nl(){zs=!1;for(const t of _r){(t.f&Le)!==0&&Ne(t,dt);let e;try{e=nr(t)}catch{e=!0}e&&zn(t)}_r.clear()}function Bn(t){oe(t,t.v+1)}function Ns(t,e,n){var r=t.reactions;if(r!==null){var a=r.length;if(Yr+=a,Yr>1e5&&an===null&&(an=new Set),an!==null){if(an.has(t))return;an.add(t)}for(var s=0;s<a;s++){var l=r[s],o=l.f,u=(o&Se)===0;if(u&&Ne(l,e),(o&fr)!==0)_r.add(l);else if((o&Je)!==0){var f=l;yt?.delete(f),Ns(f,dt,n)}else if(u){var v=l;(o&bt)!==0&&Dt!==null&&Dt.add(v),n!==null?n.push(v):ha(v)}}}}function ht(t){if(typeof t!="object"||t===null||on in t||fs in t)return t;const e=cs(t);if(e!==Ci&&e!==Di)return t;var n=new Map,r=br(t),a=me(0),s=cn,l=o=>{if(cn===s)return o();var u=_e,f=cn;mt(null),Oa(s);var v=o();return mt(u),Oa(f),v};return r&&n.set("length",me(t.length)),new Proxy(t,{defineProperty(o,u,f){(!("value"in f)||f.configurable===!1||f.enumerable===!1||f.writable===!1)&&vl();var v=n.get(u);return v===void 0?l(()=>{var _=me(f.value);return n.set(u,_),_}):oe(v,f.value,!0),!0},deleteProperty(o,u){var f=n.get(u);if(f===void 0){if(u in o){const v=l(()=>me($e));n.set(u,v),Bn(a)}}else oe(f,$e),Bn(a);return!0},get(o,u,f){if(u===on)return t;var v=n.get(u),_=u in o;if(v===void 0&&(!_||kn(o,u)?.writable)&&(v=l(()=>{var p=ht(_?o[u]:$e),k=me(p);return k}),n.set(u,v)),v!==void 0){var g=i(v);return g===$e?void 0:g}return Reflect.get(o,u,f)},getOwnPropertyDescriptor(o,u){this.has?.(o,u);var f=Reflect.getOwnPropertyDescriptor(o,u),v=n.get(u);if(v!==void 0){var _=i(v);if(_===$e)return;if(f&&"value"in f)f.value=_;else return{enumerable:!0,configurable:!0,value:_,writable:!0}}return f},has(o,u){if(u===on)return!0;var f=n.get(u),v=f!==void 0&&f.v!==$e||Reflect.has(o,u);if(f!==void 0||(we!==null||_e!==null)&&(!v||kn(o,u)?.writable)){f===void 0&&(f=l(()=>{var g=v?ht(o[u]):$e,p=me(g);return p}),n.set(u,f));var _=i(f);if(_===$e)return!1}return v},set(o,u,f,v){var _=n.get(u),g=u in o;if(r&&u==="length")for(var p=f;p<_.v;p+=1){var k=n.get(p+"");k!==void 0?oe(k,$e):p in o&&(k=l(()=>me($e)),n.set(p+"",k))}if(_===void 0)(!g||kn(o,u)?.writable)&&(_=l(()=>me(void 0)),oe(_,ht(f)),n.set(u,_));else{g=_.v!==$e;var A=l(()=>ht(f));oe(_,A)}var T=Reflect.getOwnPropertyDescriptor(o,u);if(T?.set&&T.set.call(v,f),!g){if(r&&typeof u=="string"){var x=n.get("length"),I=Number(u);Number.isInteger(I)&&I>=x.v&&oe(x,I+1)}Bn(a)}return!0},ownKeys(o){i(a);var u=Reflect.ownKeys(o).filter(_=>{var g=n.get(_);return g===void 0||g.v!==$e});for(var[f,v]of n)v.v!==$e&&!(f in o)&&u.push(f);return u},setPrototypeOf(){hl()}})}function Ra(t){try{if(t!==null&&typeof t=="object"&&on in t)return t[on]}catch{}return t}function Rs(t,e){return Object.is(Ra(t),Ra(e))}var Jr,Is,Os,$s;function Rl(){if(Jr===void 0){Jr=window,Is=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;Os=kn(e,"firstChild").get,$s=kn(e,"nextSibling").get,Aa(t)&&(t[Wr]=void 0,t[vs]=null,t[Kr]=void 0,t.__e=void 0),Aa(n)&&(n[Gr]=void 0)}}function Lt(t=""){return document.createTextNode(t)}function _n(t){return Os.call(t)}function tr(t){return $s.call(t)}function w(t,e){return _n(t)}function ke(t,e=!1){{var n=_n(t);return n instanceof Comment&&n.data===""?tr(n):n}}function m(t,e=!1){return _n(t)}function c(t,e=1,n=!1){let r=t;for(;e--;)r=tr(r);return r}function Il(t){t.textContent=""}function Ps(){return!1}function Ol(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function $l(t){var e=we;if(e===null)return _e.f|=Bt,t;if((e.f&On)===0&&(e.f&Tn)===0)throw t;Mt(t,e)}function Mt(t,e){if(t===_s)throw t;if(!(e!==null&&(e.f&Ve)!==0)){for(;e!==null;){if((e.f&Br)!==0&&(e.f&(Ve|Gn))===0){if((e.f&On)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function Pl(t){we===null&&(_e===null&&cl(),ul()),Ft&&ol()}function Cl(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function $t(t,e){var n=we;n!==null&&(n.f&Qe)!==0&&(t|=Qe);var r={ctx:et,deps:null,nodes:null,f:t|Se|xt,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};he?.register_created_effect(r);var a=r;if((t&Tn)!==0)Vn!==null?Vn.push(r):Kt.ensure().schedule(r);else if(e!==null){try{zn(r)}catch(l){throw Be(r),l}a.deps===null&&a.teardown===null&&a.nodes===null&&a.first===a.last&&(a.f&$n)===0&&(a=a.first,(t&bt)!==0&&(t&vn)!==0&&a!==null&&(a.f|=vn))}if(a!==null&&(a.parent=n,n!==null&&Cl(a,n),_e!==null&&(_e.f&Je)!==0&&(t&Wt)===0)){var s=_e;(s.effects??=[]).push(a)}return r}function _a(){return _e!==null&&!kt}function ma(t){const e=$t(kr,null);return Ne(e,Le),e.teardown=t,e}function Er(t){Pl();var e=we.f,n=!_e&&(e&Et)!==0&&et!==null&&!et.i;if(n){var r=et;(r.e??=[]).push(t)}else return Cs(t)}function Cs(t){return $t(Tn|Fi,t)}function Dl(t){Kt.ensure();const e=$t(Wt|$n,t);return(n={})=>new Promise(r=>{n.outro?un(e,()=>{Be(e),r(void 0)}):(Be(e),r(void 0))})}function Sr(t){return $t(Tn,t)}function Ll(t){return $t(xn|$n,t)}function ga(t,e=0){return $t(kr|e,t)}function M(t,e=[],n=[],r=[]){ys(r,e,n,a=>{$t(kr,()=>{t(...a.map(i))})})}function Tr(t,e=0){var n=$t(bt|e,t);return n}function Ds(t,e=0){var n=$t(oa|e,t);return n}function at(t){return $t(Et|$n,t)}function Ls(t){var e=t.teardown;if(e!==null){const n=Ft,r=_e;Ia(!0),mt(null);try{e.call(null)}catch(a){Mt(a,t.parent)}finally{Ia(n),mt(r)}}}function pa(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const a=n.ac;a!==null&&Pn(()=>{a.abort(er)});var r=n.next;(n.f&Wt)!==0?n.parent=null:Be(n,e),n=r}}function ql(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&Et)===0&&Be(e),e=n}}function Be(t,e=!0){var n=!1;(e||(t.f&ji)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(jl(t.nodes.start,t.nodes.end),n=!0),t.f|=Gn,pa(t,e&&!n),Yn(t,0);var r=t.nodes&&t.nodes.t;if(r!==null)for(const s of r)s.stop();Ls(t),t.f^=Gn,t.f|=Ve;var a=t.parent;a!==null&&a.first!==null&&qs(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function jl(t,e){for(;t!==null;){var n=t===e?null:tr(t);t.remove(),t=n}}function qs(t){var e=t.parent,n=t.prev,r=t.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),e!==null&&(e.first===t&&(e.first=r),e.last===t&&(e.last=n))}function un(t,e,n=!0){var r=[];t.f|=ua,js(t,r,!0);var a=()=>{n&&Be(t),e&&e()},s=r.length;if(s>0){var l=()=>--s||a();for(var o of r)o.out(l)}else a()}function js(t,e,n){if((t.f&Qe)===0){t.f^=Qe;var r=t.nodes&&t.nodes.t;if(r!==null)for(const o of r)(o.is_global||n)&&e.push(o);for(var a=t.first;a!==null;){var s=a.next;if((a.f&Wt)===0){var l=(a.f&vn)!==0||(a.f&Et)!==0&&(t.f&bt)!==0;js(a,e,l?n:!1)}a=s}}}function mr(t){t.f&=~ua,Fs(t,!0)}function Fs(t,e){if((t.f&ua)===0&&(t.f&Qe)!==0){t.f^=Qe,(t.f&Le)===0&&(Ne(t,Se),Kt.ensure().schedule(t));for(var n=t.first;n!==null;){var r=n.next,a=(n.f&vn)!==0||(n.f&Et)!==0;Fs(n,a?e:!1),n=r}var s=t.nodes&&t.nodes.t;if(s!==null)for(const l of s)(l.is_global||e)&&l.in()}}function wa(t,e){if(t.nodes)for(var n=t.nodes.start,r=t.nodes.end;n!==null;){var a=n===r?null:tr(n);e.append(n),n=a}}let Ft=!1;function Ia(t){Ft=t}let _e=null,kt=!1;function mt(t){_e=t}let we=null;function Ot(t){we=t}let It=null;function Us(t){_e!==null&&((_e.f&vr)!==0||(_e.f&Je)!==0)&&(It??=new Set).add(t)}let st=null,ut=0,vt=null;function Fl(t){vt=t}let Hs=1,ln=0,cn=ln;function Oa(t){cn=t}function Vs(){return++Hs}function nr(t){var e=t.f;if((e&Se)!==0)return!0;if((e&dt)!==0){for(var n=t.deps,r=n.length,a=0;a<r;a++){var s=n[a];if(nr(s)&&Es(s),s.wv>t.wv)return!0}(e&xt)!==0&&yt===null&&Ne(t,Le)}return!1}function Bs(t,e,n=!0){var r=t.reactions;if(r!==null&&!(It!==null&&It.has(t)))for(var a=0;a<r.length;a++){var s=r[a];(s.f&Je)!==0?Bs(s,e,!1):e===s&&(n?Ne(s,Se):(s.f&Le)!==0&&Ne(s,dt),ha(s))}}function Ws(t){var e=st,n=ut,r=vt,a=_e,s=It,l=et,o=kt,u=cn,f=t.f;st=null,ut=0,vt=null,_e=(f&(Et|Wt))===0?t:null,It=null,An(t.ctx),kt=!1,cn=++ln,t.ac!==null&&(Pn(()=>{t.ac.abort(er)}),t.ac=null);try{t.f|=vr;var v=t.fn,_=v();t.f|=On;var g=$a(t);if(ps()&&vt!==null&&!kt&&g!==null&&(t.f&(Je|dt|Se))===0)for(var p=0;p<vt.length;p++)Bs(vt[p],t);if(a!==null&&a!==t){if(ln++,a.deps!==null)for(let k=0;k<n;k+=1)a.deps[k].rv=ln;if(e!==null)for(const k of e)k.rv=ln;vt!==null&&(r===null?r=vt:r.push(...vt))}return(t.f&Bt)!==0&&(t.f^=Bt),_}catch(k){return $a(t),$l(k)}finally{t.f^=vr,st=e,ut=n,vt=r,_e=a,It=s,An(l),kt=o,cn=u}}function $a(t){var e=t.deps,n=he?.is_fork;if(st!==null){var r;if(n||Yn(t,ut),e!==null&&ut>0)for(e.length=ut+st.length,r=0;r<st.length;r++)e[ut+r]=st[r];else t.deps=e=st;if(_a()&&(t.f&xt)!==0)for(r=ut;r<e.length;r++)(e[r].reactions??=[]).push(t)}else!n&&e!==null&&ut<e.length&&(Yn(t,ut),e.length=ut);return e}function Ul(t,e){let n=e.reactions;if(n!==null){var r=$i.call(n,t);if(r!==-1){var a=n.length-1;a===0?n=e.reactions=null:(n[r]=n[a],n.pop())}}if(n===null&&(e.f&Je)!==0&&(st===null||!Kn.call(st,e))){var s=e;(s.f&xt)!==0&&(s.f^=xt),s.v!==$e&&da(s),s.ac!==null&&Pn(()=>{s.ac.abort(er),s.ac=null,Ne(s,Se)}),Sl(s),Yn(s,0)}}function Yn(t,e){var n=t.deps;if(n!==null)for(var r=e;r<n.length;r++)Ul(t,n[r])}function zn(t){var e=t.f;if((e&Ve)===0){Ne(t,Le);var n=we;we=t;try{(e&(bt|oa))!==0?ql(t):pa(t),Ls(t);var r=Ws(t);t.teardown=typeof r=="function"?r:null,t.wv=Hs;var a}finally{we=n}}}async function Hl(){await Promise.resolve(),Al()}function i(t){var e=t.f,n=(e&Je)!==0;if(_e!==null&&!kt){var r=we!==null&&(we.f&Ve)!==0;if(!r&&(It===null||!It.has(t))){var a=_e.deps;if((_e.f&vr)!==0)t.rv<ln&&(t.rv=ln,st===null&&a!==null&&a[ut]===t?ut++:st===null?st=[t]:st.push(t));else{_e.deps??=[],Kn.call(_e.deps,t)||_e.deps.push(t);var s=t.reactions;s===null?t.reactions=[_e]:Kn.call(s,_e)||s.push(_e)}}}if(Ft&&Rt.has(t))return Rt.get(t);if(n){var l=t;if(Ft){var o=l.v;return((l.f&Le)===0&&l.reactions!==null||Gs(l))&&(o=fa(l)),Rt.set(l,o),o}var u=(l.f&xt)===0&&!kt&&_e!==null&&(_e.f&xt)!==0,f=(l.f&On)===0;nr(l)&&(u&&(l.f|=xt),Es(l)),u&&!f&&(Ss(l),Ks(l))}if(yt?.has(t))return yt.get(t);if((t.f&Bt)!==0)throw t.v;return t.v}function Ks(t){if(t.f|=xt,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:Kn.call(e,t)||e.push(t),(n.f&Je)!==0&&(n.f&xt)===0&&(Ss(n),Ks(n))}}function Gs(t){if(t.v===$e)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(Rt.has(e)||(e.f&Je)!==0&&Gs(e))return!0;return!1}function rr(t){var e=kt;try{return kt=!0,t()}finally{kt=e}}function Vl(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const Bl=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function Wl(t){return Bl.includes(t)}const Kl={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function Gl(t){return t=t.toLowerCase(),Kl[t]??t}const Zl=["touchstart","touchmove"];function Yl(t){return Zl.includes(t)}const jn=Symbol("events"),Zs=new Set,Xr=new Set;function Ys(t,e,n,r={}){function a(s){if(r.capture||Qr.call(e,s),!s.cancelBubble)return Pn(()=>n?.call(this,s))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(a.__removed=!1,Nt(()=>{a.__removed||e.addEventListener(t,a,r)})):e.addEventListener(t,a,r),a}function gr(t,e,n,r,a){var s={capture:r,passive:a},l=Ys(t,e,n,s);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&ma(()=>{l.__removed=!0,e.removeEventListener(t,l,s)})}function je(t,e,n){(e[jn]??={})[t]=n}function Zt(t){for(var e=0;e<t.length;e++)Zs.add(t[e]);for(var n of Xr)n(t)}let Pr=null,Cr=!1;function Qr(t){var e=this,n=e.ownerDocument,r=t.type,a=t.composedPath?.()||[],s=a[0]||t.target;Pr=t,Cr||(Cr=!0,setTimeout(()=>{Cr=!1,Pr=null}));var l=0,o=Pr===t&&t[jn];if(o){var u=a.indexOf(o);if(u!==-1&&(e===document||e===window)){t[jn]=e;return}var f=a.indexOf(e);if(f===-1)return;u<=f&&(l=u)}if(s=a[l]||t.target,s!==e){us(t,"currentTarget",{configurable:!0,get(){return s||n}});var v=_e,_=we;mt(null),Ot(null);try{for(var g,p=[];s!==null&&s!==e;){try{var k=s[jn]?.[r];k!=null&&(!s.disabled||t.target===s)&&k.call(s,t)}catch(A){g?p.push(A):g=A}if(t.cancelBubble)break;l++,s=l<a.length?a[l]:null}if(g){for(let A of p)queueMicrotask(()=>{throw A});throw g}}finally{t[jn]=e,delete t.currentTarget,mt(v),Ot(_)}}}const Jl=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function Xl(t){return Jl?.createHTML(t)??t}function Js(t){var e=Ol("template");return e.innerHTML=Xl(t.replaceAll("<!>","<!---->")),e.content}function Jn(t,e){var n=we;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function R(t,e){var n=(e&Xi)!==0,r=(e&Qi)!==0,a,s=!t.startsWith("<!>");return()=>{a===void 0&&(a=Js(s?t:"<!>"+t),n||(a=_n(a)));var l=r||Is?document.importNode(a,!0):a.cloneNode(!0);if(n){var o=_n(l),u=l.lastChild;Jn(o,u)}else Jn(l,l);return l}}function Ql(t,e,n="svg"){var r=!t.startsWith("<!>"),a=`<${n}>${r?t:"<!>"+t}</${n}>`,s;return()=>{if(!s){var l=Js(a),o=_n(l);s=_n(o)}var u=s.cloneNode(!0);return Jn(u,u),u}}function Xs(t,e){return Ql(t,e,"svg")}function ct(t=""){{var e=Lt(t+"");return Jn(e,e),e}}function dn(){var t=document.createDocumentFragment(),e=document.createComment(""),n=Lt();return t.append(e,n),Jn(e,n),t}function y(t,e){t!==null&&t.before(e)}function eo(t){let e=0,n=hn(0),r;return()=>{_a()&&(i(n),ga(()=>(e===0&&(r=rr(()=>t(()=>Bn(n)))),e+=1,()=>{Nt(()=>{e-=1,e===0&&(r?.(),r=void 0,Bn(n))})})))}}var to=vn|$n;function no(t,e,n,r){new ro(t,e,n,r)}class ro{parent;is_pending=!1;transform_error;#e;#l=null;#t;#a;#n;#r=null;#i=null;#s=null;#o=null;#u=0;#c=0;#v=!1;#g=new Map;#f=null;#h=eo(()=>(this.#f=hn(this.#u),()=>{this.#f=null}));constructor(e,n,r,a){this.#e=e,this.#t=n,this.#a=s=>{var l=we;l.b=this,l.f|=Br,r(s)},this.parent=we.b,this.transform_error=a??this.parent?.transform_error??(s=>s),this.#n=Tr(()=>{this.#y()},to)}#p(){try{this.#r=at(()=>this.#a(this.#e))}catch(e){this.error(e)}}#b(e){const n=this.#t.failed,{reset:r,invoke_onerror:a}=this.#w(e);Nt(a),n&&(this.#s=at(()=>{n(this.#e,()=>e,()=>r)}))}#w(e){var n=!1,r=!1;const a=()=>{if(!this.#d()){if(n){al();return}n=!0,r&&ml(),this.#s!==null&&un(this.#s,()=>{this.#s=null}),this.#k(()=>{this.#y()})}};return{reset:a,invoke_onerror:()=>{if(!this.#d())try{r=!0,this.#t.onerror?.(e,a),r=!1}catch(l){Mt(l,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(Ve|Gn))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=at(()=>e(this.#e)),Nt(()=>{if(!this.#d()){var n=this.#o=document.createDocumentFragment(),r=Lt(),a=!1;if(n.append(r),this.#r=this.#k(()=>{try{return at(()=>this.#a(r))}catch(s){try{this.error(s),a=!0}catch(l){Mt(l,this.#n.parent)}return null}}),this.#r===null){this.#o=null,a&&this.#m(he);return}this.#c===0&&(this.#e.before(n),this.#o=null,un(this.#i,()=>{this.#i=null}),this.#m(he))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#r=at(()=>{this.#a(this.#e)}),this.#c>0){var e=this.#o=document.createDocumentFragment();wa(this.#r,e);const n=this.#t.pending;this.#i=at(()=>n(this.#e))}else this.#m(he)}catch(n){this.error(n)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){bs(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=we,r=_e,a=et;Ot(this.#n),mt(this.#n),An(this.#n.ctx);try{return Kt.ensure(),e()}finally{Ot(n),mt(r),An(a)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#m(n),this.#i&&un(this.#i,()=>{this.#i=null}),this.#o&&(this.#e.before(this.#o),this.#o=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,Nt(()=>{this.#v=!1,this.#f&&Mn(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),i(this.#f)}error(e){if(e===_s||!this.#t.onerror&&!this.#t.failed)throw e;he?.is_fork?(this.#r&&he.skip_effect(this.#r),this.#i&&he.skip_effect(this.#i),this.#s&&he.skip_effect(this.#s),he.oncommit(()=>{this.#d()||this.#E(e)})):this.#E(e)}#E(e){this.#r&&(Be(this.#r),this.#r=null),this.#i&&(Be(this.#i),this.#i=null),this.#s&&(Be(this.#s),this.#s=null);let n=this.#t.failed;const r=a=>{if(this.#d())return;const{reset:s,invoke_onerror:l}=this.#w(a);l(),n&&!this.#d()&&(this.#s=this.#k(()=>{try{return at(()=>{var o=we;o.b=this,o.f|=Br,n(this.#e,()=>a,()=>s)})}catch(o){return Mt(o,this.#n.parent),null}}))};Nt(()=>{if(!this.#d()){var a;try{a=this.transform_error(e)}catch(s){Mt(s,this.#n&&this.#n.parent);return}a!==null&&typeof a=="object"&&typeof a.then=="function"?a.then(r,s=>Mt(s,this.#n&&this.#n.parent)):r(a)}})}}function d(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[Gr]??=t.nodeValue)&&(t[Gr]=n,t.nodeValue=`${n}`)}function ao(t,e){return so(t,e)}const ir=new Map;function so(t,{target:e,anchor:n,props:r={},events:a,context:s,intro:l=!0,transformError:o}){Rl();var u=void 0,f=Dl(()=>{var v=n??e.appendChild(Lt());no(v,{pending:()=>{}},p=>{Ie({});var k=et;s&&(k.c=s),a&&(r.$$events=a),u=t(p,r)||ca(),Oe()},o);var _=new Set,g=p=>{for(var k=0;k<p.length;k++){var A=p[k];if(!_.has(A)){_.add(A);var T=Yl(A);for(const N of[e,document]){var x=ir.get(N);x===void 0&&(x=new Map,ir.set(N,x));var I=x.get(A);I===void 0?(N.addEventListener(A,Qr,{passive:T}),x.set(A,1)):x.set(A,I+1)}}}};return g(yr(Zs)),Xr.add(g),()=>{for(var p of _)for(const T of[e,document]){var k=ir.get(T),A=k.get(p);--A==0?(T.removeEventListener(p,Qr),k.delete(p),k.size===0&&ir.delete(T)):k.set(p,A)}Xr.delete(g),v!==n&&v.parentNode?.removeChild(v)}});return io.set(u,f),u}let io=new WeakMap;class Qs{anchor;#e=new Map;#l=new Map;#t=new Map;#a=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#r=e=>{if(this.#e.has(e)){var n=this.#e.get(e),r=this.#l.get(n);if(r)mr(r),this.#a.delete(n);else{var a=this.#t.get(n);a&&(mr(a.effect),this.#l.set(n,a.effect),this.#t.delete(n),a.fragment.lastChild.remove(),this.anchor.before(a.fragment),r=a.effect)}for(const[s,l]of this.#e){if(this.#e.delete(s),s===e)break;const o=this.#t.get(l);o&&(Be(o.effect),this.#t.delete(l))}for(const[s,l]of this.#l){if(s===n||this.#a.has(s))continue;const o=()=>{if(Array.from(this.#e.values()).includes(s)){var f=document.createDocumentFragment();wa(l,f),f.append(Lt()),this.#t.set(s,{effect:l,fragment:f})}else Be(l);this.#a.delete(s),this.#l.delete(s)};this.#n||!r?(this.#a.add(s),un(l,o,!1)):o()}}};#i=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[r,a]of this.#t)n.includes(r)||(Be(a.effect),this.#t.delete(r))};ensure(e,n){var r=he,a=Ps();if(n&&!this.#l.has(e)&&!this.#t.has(e))if(a){var s=document.createDocumentFragment(),l=Lt();s.append(l),this.#t.set(e,{effect:at(()=>n(l)),fragment:s})}else this.#l.set(e,at(()=>n(this.anchor)));if(this.#e.set(r,e),a){for(const[o,u]of this.#l)o===e?r.unskip_effect(u):r.skip_effect(u);for(const[o,u]of this.#t)o===e?r.unskip_effect(u.effect):r.skip_effect(u.effect);r.oncommit(this.#r),r.ondiscard(this.#i)}else this.#r(r)}}function V(t,e,n=!1){var r=new Qs(t),a=n?vn:0;function s(l,o){r.ensure(l,o)}Tr(()=>{var l=!1;e((o,u=0)=>{l=!0,s(u,o)}),l||s(-1,null)},a)}function lo(t,e){return e}function oo(t,e,n){for(var r=[],a=e.length,s,l=e.length,o=0;o<a;o++){let _=e[o];un(_,()=>{if(s){if(s.pending.delete(_),s.done.add(_),s.pending.size===0){var g=t.outrogroups;ea(t,yr(s.done)),g.delete(s),g.size===0&&(t.outrogroups=null)}}else l-=1},!1)}if(l===0){var u=r.length===0&&n!==null&&t.pending.size===0;if(u){var f=n,v=f.parentNode;Il(v),v.append(f),t.items.clear()}ea(t,e,!u)}else s={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(s)}function ea(t,e,n=!0){var r;if(t.pending.size>0){r=new Set;for(const l of t.pending.values())for(const o of l)r.add(t.items.get(o).e)}for(var a=0;a<e.length;a++){var s=e[a];if(r?.has(s)){s.f|=zt;const l=document.createDocumentFragment();wa(s,l)}else Be(e[a],n)}}var Pa;function Te(t,e,n,r,a,s=null){var l=t,o=new Map,u=(e&hs)!==0;if(u){var f=t;l=f.appendChild(Lt())}var v=null,_=xs(()=>{var I=n();return br(I)?I:I==null?[]:yr(I)}),g=new Map,p=!0;function k(I){if((x.effect.f&Ve)===0){x.pending.delete(I);var N=i(_);x.fallback=v,uo(x,N,l,e,r),v!==null&&(N.length===0?(v.f&zt)===0?mr(v):(v.f^=zt,Fn(v,null,l)):un(v,()=>{v=null}))}}function A(I){x.pending.delete(I)}var T=Tr(()=>{for(var I=i(_),N=I.length,q=new Set,z=he,P=Ps(),C=0;C<N;C+=1){var Y=I[C],E=r(Y,C),S=p?null:o.get(E);S?(S.v&&Mn(S.v,Y),S.i&&Mn(S.i,C),P&&z.unskip_effect(S.e)):(S=co(o,p?l:Pa??=Lt(),Y,E,C,a,e,n),p||(S.e.f|=zt),o.set(E,S)),q.add(E)}if(N===0&&s&&!v&&(p?v=at(()=>s(l)):(v=at(()=>s(Pa??=Lt())),v.f|=zt)),N>q.size&&ll(),!p)if(g.set(z,q),P){for(const[W,te]of o)q.has(W)||z.skip_effect(te.e);z.oncommit(k),z.ondiscard(A)}else k(z);i(_)}),x={effect:T,items:o,pending:g,outrogroups:null,fallback:v};p=!1}function Dn(t){for(;t!==null&&(t.f&Et)===0;)t=t.next;return t}function uo(t,e,n,r,a){var s=(r&Wi)!==0,l=e.length,o=t.items,u=Dn(t.effect.first),f,v=null,_,g=[],p=[],k,A,T,x;if(s)for(x=0;x<l;x+=1)k=e[x],A=a(k,x),T=o.get(A).e,(T.f&zt)===0&&(T.nodes?.a?.measure(),(_??=new Set).add(T));for(x=0;x<l;x+=1){if(k=e[x],A=a(k,x),T=o.get(A).e,t.outrogroups!==null)for(const S of t.outrogroups)S.pending.delete(T),S.done.delete(T);if((T.f&Qe)!==0&&(mr(T),s&&(T.nodes?.a?.unfix(),(_??=new Set).delete(T))),(T.f&zt)!==0)if(T.f^=zt,T===u)Fn(T,null,n);else{var I=v?v.next:u;T===t.effect.last&&(t.effect.last=T.prev),T.prev&&(T.prev.next=T.next),T.next&&(T.next.prev=T.prev),Vt(t,v,T),Vt(t,T,I),Fn(T,I,n),v=T,g=[],p=[],u=Dn(v.next);continue}if(T!==u){if(f!==void 0&&f.has(T)){if(g.length<p.length){var N=p[0],q;v=N.prev;var z=g[0],P=g[g.length-1];for(q=0;q<g.length;q+=1)Fn(g[q],N,n);for(q=0;q<p.length;q+=1)f.delete(p[q]);Vt(t,z.prev,P.next),Vt(t,v,z),Vt(t,P,N),u=N,v=P,x-=1,g=[],p=[]}else f.delete(T),Fn(T,u,n),Vt(t,T.prev,T.next),Vt(t,T,v===null?t.effect.first:v.next),Vt(t,v,T),v=T;continue}for(g=[],p=[];u!==null&&u!==T;)(f??=new Set).add(u),p.push(u),u=Dn(u.next);if(u===null)continue}(T.f&zt)===0&&g.push(T),v=T,u=Dn(T.next)}if(t.outrogroups!==null){for(const S of t.outrogroups)S.pending.size===0&&(ea(t,yr(S.done)),t.outrogroups?.delete(S));t.outrogroups.size===0&&(t.outrogroups=null)}if(u!==null||f!==void 0){var C=[];if(f!==void 0)for(T of f)(T.f&Qe)===0&&C.push(T);for(;u!==null;)(u.f&Qe)===0&&u!==t.fallback&&C.push(u),u=Dn(u.next);var Y=C.length;if(Y>0){var E=(r&hs)!==0&&l===0?n:null;if(s){for(x=0;x<Y;x+=1)C[x].nodes?.a?.measure();for(x=0;x<Y;x+=1)C[x].nodes?.a?.fix()}oo(t,C,E)}}s&&Nt(()=>{if(_!==void 0)for(T of _)T.nodes?.a?.apply()})}function co(t,e,n,r,a,s,l,o){var u=(l&Vi)!==0?(l&Ki)===0?zl(n,!1,!1):hn(n):null,f=(l&Bi)!==0?hn(a):null;return{v:u,i:f,e:at(()=>(s(e,u??n,f??a,o),()=>{t.delete(r)}))}}function Fn(t,e,n){if(t.nodes)for(var r=t.nodes.start,a=t.nodes.end,s=e&&(e.f&zt)===0?e.nodes.start:n;r!==null;){var l=tr(r);if(s.before(r),r===a)return;r=l}}function Vt(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function fo(t,e,...n){var r=new Qs(t);Tr(()=>{const a=e()??null;r.ensure(a,a&&(s=>a(s,...n)))},vn)}function vo(t,e){var n=void 0,r;Ds(()=>{n!==(n=e())&&(r&&(Be(r),r=null),n&&(r=at(()=>{Sr(()=>n(t))})))})}function ei(t){var e,n,r="";if(typeof t=="string"||typeof t=="number")r+=t;else if(typeof t=="object")if(Array.isArray(t)){var a=t.length;for(e=0;e<a;e++)t[e]&&(n=ei(t[e]))&&(r&&(r+=" "),r+=n)}else for(n in t)t[n]&&(r&&(r+=" "),r+=n);return r}function ho(){for(var t,e,n=0,r="",a=arguments.length;n<a;n++)(t=arguments[n])&&(e=ei(t))&&(r&&(r+=" "),r+=e);return r}function Xn(t){return typeof t=="object"?ho(t):t??""}const Ca=[...` 	
\r\f \v\uFEFF`];function _o(t,e,n){var r=t==null?"":""+t;if(e&&(r=r?r+" "+e:e),n){for(var a of Object.keys(n))if(n[a])r=r?r+" "+a:a;else if(r.length)for(var s=a.length,l=0;(l=r.indexOf(a,l))>=0;){var o=l+s;(l===0||Ca.includes(r[l-1]))&&(o===r.length||Ca.includes(r[o]))?r=(l===0?"":r.substring(0,l))+r.substring(o+1):l=o}}return r===""?null:r}function Da(t,e=!1){var n=e?" !important;":";",r="";for(var a of Object.keys(t)){var s=t[a];s!=null&&s!==""&&(r+=" "+a+": "+s+n)}return r}function Dr(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function mo(t,e){if(e){var n="",r,a;if(Array.isArray(e)?(r=e[0],a=e[1]):r=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var s=!1,l=0,o=!1,u=[];r&&u.push(...Object.keys(r).map(Dr)),a&&u.push(...Object.keys(a).map(Dr));var f=0,v=-1;const A=t.length;for(var _=0;_<A;_++){var g=t[_];if(o?g==="/"&&t[_-1]==="*"&&(o=!1):s?s===g&&(s=!1):g==="/"&&t[_+1]==="*"?o=!0:g==='"'||g==="'"?s=g:g==="("?l++:g===")"&&l--,!o&&s===!1&&l===0){if(g===":"&&v===-1)v=_;else if(g===";"||_===A-1){if(v!==-1){var p=Dr(t.substring(f,v).trim());if(!u.includes(p)){g!==";"&&_++;var k=t.substring(f,_).trim();n+=" "+k+";"}}f=_+1,v=-1}}}}return r&&(n+=Da(r)),a&&(n+=Da(a,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Me(t,e,n,r,a,s){var l=t[Wr];if(l!==n||l===void 0){var o=_o(n,r,s);o==null?t.removeAttribute("class"):e?t.className=o:t.setAttribute("class",o),t[Wr]=n}else if(s&&a!==s)for(var u in s){var f=!!s[u];(a==null||f!==!!a[u])&&t.classList.toggle(u,f)}return s}function Lr(t,e={},n,r){for(var a in n){var s=n[a];e[a]!==s&&(n[a]==null?t.style.removeProperty(a):t.style.setProperty(a,s,r))}}function He(t,e,n,r){var a=t[Kr];if(a!==e){var s=mo(e,r);s==null?t.removeAttribute("style"):t.style.cssText=s,t[Kr]=e}else r&&(Array.isArray(r)?(Lr(t,n?.[0],r[0]),Lr(t,n?.[1],r[1],"important")):Lr(t,n,r));return r}function ti(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function La(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,ni(t,!n||"__value"in t))}function ni(t,e){var n=t.__defaultValue,r=t.multiple,a=r?n??[]:null;if(!(r&&!br(a))){var s=t.selectedIndex,l=e&&r?new Set(t.selectedOptions):null;for(var o of t.options){var u=na(o);ti(o,r?a.includes(u):Rs(u,n))}if(e)if(l!==null)for(o of t.options){var f=l.has(o);o.selected!==f&&(o.selected=f)}else t.selectedIndex!==s&&(t.selectedIndex=s)}}function ta(t,e,n=!1){if(t.multiple){if(e==null)return;if(!br(e))return rl();for(var r of t.options)r.selected=e.includes(na(r));return}for(r of t.options){var a=na(r);if(Rs(a,e)){r.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function go(t){var e=new MutationObserver(n=>{n.every(po)||("__defaultValue"in t&&ni(t,!1),"__value"in t&&ta(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),ma(()=>{e.disconnect()})}function na(t){return"__value"in t?t.__value:t.value}function po(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const Ln=Symbol("class"),wn=Symbol("style"),ri=Symbol("is custom element"),ai=Symbol("is html"),wo=xr?"input":"INPUT",bo=xr?"option":"OPTION",si=xr?"select":"SELECT",yo=xr?"progress":"PROGRESS";function ve(t,e,n,r){var a=ii(t),s=a[e];s!==(a[e]=n)&&(e==="loading"&&(t[Hi]=n),n==null?t.removeAttribute(e):typeof n!="string"&&li(t).has(e)?t[e]=n:t.setAttribute(e,n))}function ko(t,e,n,r,a=!1,s=!1){var l=ii(t),o=l[ri],u=!l[ai],f=e||{},v=t.nodeName===bo,_=t.nodeName===si;for(var g in e)!(g in n)&&g[0]+g[1]!=="$$"&&(n[g]=null);n.class?n.class=Xn(n.class):(r||n[Ln])&&(n.class=null),n[wn]&&(n.style??=null);var p=li(t);if(t.nodeName===wo&&"type"in n&&("value"in n||"__value"in n)){var k=n.type;(k!==f.type||k===void 0&&t.hasAttribute("type"))&&(f.type=k,ve(t,"type",k,s))}for(const P in n){let C=n[P];if(v&&P==="value"&&C==null){t.value=t.__value="",f[P]=C;continue}if(P==="class"){var A=t.namespaceURI==="http://www.w3.org/1999/xhtml";Me(t,A,C,r,e?.[Ln],n[Ln]),f[P]=C,f[Ln]=n[Ln];continue}if(P==="style"){He(t,C,e?.[wn],n[wn]),f[P]=C,f[wn]=n[wn];continue}var T=f[P];if(!(C===T&&!(C===void 0&&t.hasAttribute(P)))){f[P]=C;var x=P[0]+P[1];if(x!=="$$")if(x==="on"){const Y={},E="$$"+P;let S=P.slice(2);var I=Wl(S);if(Vl(S)&&(S=S.slice(0,-7),Y.capture=!0),!I&&T){if(C!=null)continue;t.removeEventListener(S,f[E],Y),f[E]=null}if(I)je(S,t,C),Zt([S]);else if(C!=null){let W=function(te){f[P].call(this,te)};var z=W;f[E]=Ys(S,t,W,Y)}}else if(P==="style")ve(t,P,C);else if(P==="autofocus")wl(t,!!C);else if(!o&&(P==="__value"||P==="value"&&C!=null))t.__value=C,(T==null||t.value!==C||C===0&&t.nodeName===yo)&&(t.value=C);else if(P==="selected"&&v)ti(t,C);else{var N=P;u||(N=Gl(N));var q=N==="defaultValue"||N==="defaultChecked";if(_&&N==="defaultValue")continue;if(C==null&&!o&&!q)if(l[P]=null,N==="value"||N==="checked"){let Y=t;const E=e===void 0;if(N==="value"){let S=Y.defaultValue;Y.removeAttribute(N),Y.defaultValue=S,Y.value=Y.__value=E?S:null}else{let S=Y.defaultChecked;Y.removeAttribute(N),Y.defaultChecked=S,Y.checked=E?S:!1}}else t.removeAttribute(P);else q||(o||typeof C!="string")&&p.has(N)?(t[N]=C,N in l&&(l[N]=$e)):typeof C!="function"&&ve(t,N,C,s)}}}return f}function xo(t,e,n=[],r=[],a=[],s,l=!1,o=!1){ys(a,n,r,u=>{var f=void 0,v={},_=t.nodeName===si,g=!1;if(Ds(()=>{var k=e(...u.map(i)),A=ko(t,f,k,s,l,o);if(g&&_){var T=t;"defaultValue"in k&&La(T,k.defaultValue),"value"in k&&ta(T,k.value)}for(let I of Object.getOwnPropertySymbols(v))k[I]||Be(v[I]);for(let I of Object.getOwnPropertySymbols(k)){var x=k[I];I.description===tl&&(!f||x!==f[I])&&(v[I]&&Be(v[I]),v[I]=at(()=>vo(t,()=>x))),A[I]=x}f=A}),_){var p=t;Sr(()=>{var k=f;"defaultValue"in k&&La(p,k.defaultValue),ta(p,k.value,!0),go(p)})}g=!0})}function ii(t){return t[vs]??={[ri]:t.nodeName.includes("-"),[ai]:t.namespaceURI===el}}var qa=new Map;function li(t){var e=t.getAttribute("is")||t.nodeName,n=qa.get(e);if(n)return n;qa.set(e,n=new Set);for(var r,a=t,s=Element.prototype;s!==a;){r=Pi(a);for(var l in r)r[l].set&&l!=="innerHTML"&&l!=="textContent"&&l!=="innerText"&&n.add(l);a=cs(a)}return n}function oi(t,e,n=e){var r=new WeakSet;yl(t,"input",async a=>{var s=a?t.defaultValue:t.value;if(s=qr(t)?jr(s):s,n(s),he!==null&&r.add(he),await Hl(),s!==(s=e())){var l=t.selectionStart,o=t.selectionEnd,u=t.value.length;if(t.value=s??"",o!==null){var f=t.value.length;l===o&&o===u&&f>u?(t.selectionStart=f,t.selectionEnd=f):(t.selectionStart=l,t.selectionEnd=Math.min(o,f))}}}),rr(e)==null&&t.value&&(n(qr(t)?jr(t.value):t.value),he!==null&&r.add(he)),ga(()=>{var a=e();if(t===document.activeElement){var s=he;if(r.has(s))return}qr(t)&&a===jr(t.value)||t.type==="date"&&!a&&!t.value||a!==t.value&&(t.value=a??"")})}function qr(t){var e=t.type;return e==="number"||e==="range"}function jr(t){return t===""?null:+t}class ba{#e=new WeakMap;#l;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var r=this.#e.get(e)||new Set;return r.add(n),this.#e.set(e,r),this.#a().observe(e,this.#t),()=>{var a=this.#e.get(e);a.delete(n),a.size===0&&(this.#e.delete(e),this.#l.unobserve(e))}}#a(){return this.#l??(this.#l=new ResizeObserver(e=>{for(var n of e){ba.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}}))}}var Eo=new ba({box:"border-box"});function ja(t,e,n){var r=Eo.observe(t,()=>n(t[e]));Sr(()=>(rr(()=>n(t[e])),r))}function Fr(t,e){return t===e||t?.[on]===e}function ui(t=ca(),e,n,r){var a=et.r,s=we;return Sr(()=>{var l,o;return ga(()=>{l=o,o=[],rr(()=>{Fr(n(...o),t)||(e(t,...o),l&&Fr(n(...l),t)&&e(null,...l))})}),()=>{let u=s;for(;u!==a&&u.parent!==null&&u.parent.f&Gn;)u=u.parent;const f=()=>{o&&Fr(n(...o),t)&&e(null,...o)},v=u.teardown;u.teardown=()=>{f(),v?.()}}}),t}let lr=!1;function So(t){var e=lr;try{return lr=!1,[t(),lr]}finally{lr=e}}const To={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function Ao(t,e,n){return new Proxy({props:t,exclude:e},To)}function ci(t,e,n,r){var a=!0,s=(n&Yi)!==0,l=(n&Ji)!==0,o=r,u=!0,f=void 0,v=()=>l&&a?(f??=Zn(r),i(f)):(u&&(u=!1,o=l?rr(r):r),o);let _;if(s){var g=on in t||Ui in t;_=kn(t,e)?.set??(g&&e in t?q=>t[e]=q:void 0)}var p,k=!1;s?[p,k]=So(()=>t[e]):p=t[e],p===void 0&&r!==void 0&&(p=v(),_&&(fl(),_(p)));var A;if(A=()=>{var q=t[e];return q===void 0?v():(u=!0,q)},(n&Zi)===0)return A;if(_){var T=t.$$legacy;return(function(q,z){return arguments.length>0?((!z||T||k)&&_(z?A():q),q):A()})}var x=!1,I=((n&Gi)!==0?Zn:xs)(()=>(x=!1,A()));s&&i(I);var N=we;return(function(q,z){if(arguments.length>0){const P=z?i(I):s?ht(q):q;return oe(I,P),x=!0,o!==void 0&&(o=P),q}return Ft&&x||(N.f&Ve)!==0?I.v:i(I)})}const Mo="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(Mo);class Sn{constructor(e){this.value=e}valueOf(){return this.value}}class Pe extends Sn{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class qt extends Sn{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class Gt extends Sn{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof Sn)return Gt.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof Gt?(n={...e.opts,...n},e=e.value):e instanceof Sn&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Fa=100,zo="⁨",No="⁩";function Ro(t,e,n){if(n===e||n instanceof qt&&e instanceof qt&&n.value===e.value)return!0;if(e instanceof qt&&typeof n=="string"){let r=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===r)return!0}return!1}function Ua(t,e,n){return e[n]?Nn(t,e[n].value):(t.reportError(new RangeError("No default")),new Pe)}function ra(t,e){const n=[],r=Object.create(null);for(const a of e)a.type==="narg"?r[a.name]=Qn(t,a.value):n.push(Qn(t,a));return{positional:n,named:r}}function Qn(t,e){switch(e.type){case"str":return e.value;case"num":return new qt(e.value,{minimumFractionDigits:e.precision});case"var":return Io(t,e);case"mesg":return Oo(t,e);case"term":return $o(t,e);case"func":return Po(t,e);case"select":return Co(t,e);default:return new Pe}}function Io(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new Pe(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new Pe(`$${e}`);if(n instanceof Sn)return n;switch(typeof n){case"string":return n;case"number":return new qt(n);case"object":if(Gt.supportsValue(n))return new Gt(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new Pe(`$${e}`)}}function Oo(t,{name:e,attr:n}){const r=t.bundle._messages.get(e);if(!r)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new Pe(e);if(n){const a=r.attributes[n];return a?Nn(t,a):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new Pe(`${e}.${n}`))}return r.value?Nn(t,r.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new Pe(e))}function $o(t,{name:e,attr:n,args:r}){const a=`-${e}`,s=t.bundle._terms.get(a);if(!s)return t.reportError(new ReferenceError(`Unknown term: ${a}`)),new Pe(a);if(n){const o=s.attributes[n];if(o){t.params=ra(t,r).named;const u=Nn(t,o);return t.params=null,u}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new Pe(`${a}.${n}`)}t.params=ra(t,r).named;const l=Nn(t,s.value);return t.params=null,l}function Po(t,{name:e,args:n}){let r=t.bundle._functions[e];if(!r)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new Pe(`${e}()`);if(typeof r!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new Pe(`${e}()`);try{let a=ra(t,n);return r(a.positional,a.named)}catch(a){return t.reportError(a),new Pe(`${e}()`)}}function Co(t,{selector:e,variants:n,star:r}){let a=Qn(t,e);if(a instanceof Pe)return Ua(t,n,r);for(const s of n){const l=Qn(t,s.key);if(Ro(t,a,l))return Nn(t,s.value)}return Ua(t,n,r)}function di(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new Pe;t.dirty.add(e);const n=[],r=t.bundle._useIsolating&&e.length>1;for(const a of e){if(typeof a=="string"){n.push(t.bundle._transform(a));continue}if(t.placeables++,t.placeables>Fa)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Fa}`);r&&n.push(zo),n.push(Qn(t,a).toString(t)),r&&n.push(No)}return t.dirty.delete(e),n.join("")}function Nn(t,e){return typeof e=="string"?t.bundle._transform(e):di(t,e)}class Do{constructor(e,n,r){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=r}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let r=this.bundle._intls.get(e);r||(r={},this.bundle._intls.set(e,r));let a=JSON.stringify(n);return r[a]||(r[a]=new e(this.bundle.locales,n)),r[a]}}function aa(t,e){const n=Object.create(null);for(const[r,a]of Object.entries(t))e.includes(r)&&(n[r]=a.valueOf());return n}const Ha=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function Lo(t,e){let n=t[0];if(n instanceof Pe)return new Pe(`NUMBER(${n.valueOf()})`);if(n instanceof qt)return new qt(n.valueOf(),{...n.opts,...aa(e,Ha)});if(n instanceof Gt)return new qt(n.toNumber(),{...aa(e,Ha)});throw new TypeError("Invalid argument to NUMBER")}const qo=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function jo(t,e){let n=t[0];if(n instanceof Pe)return new Pe(`DATETIME(${n.valueOf()})`);if(n instanceof Gt||n instanceof qt)return new Gt(n,aa(e,qo));throw new TypeError("Invalid argument to DATETIME")}const Va=new Map;function Fo(t){const e=Array.isArray(t)?t.join(" "):t;let n=Va.get(e);return n===void 0&&(n=new Map,Va.set(e,n)),n}class Uo{constructor(e,{functions:n,useIsolating:r=!0,transform:a=s=>s}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:Lo,DATETIME:jo,...n},this._useIsolating=r,this._transform=a,this._intls=Fo(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const r=[];for(let a=0;a<e.body.length;a++){let s=e.body[a];if(s.id.startsWith("-")){if(n===!1&&this._terms.has(s.id)){r.push(new Error(`Attempt to override an existing term: "${s.id}"`));continue}this._terms.set(s.id,s)}else{if(n===!1&&this._messages.has(s.id)){r.push(new Error(`Attempt to override an existing message: "${s.id}"`));continue}this._messages.set(s.id,s)}}return r}formatPattern(e,n=null,r=null){if(typeof e=="string")return this._transform(e);let a=new Do(this,r,n);try{return di(a,e).toString(a)}catch(s){if(a.errors&&s instanceof Error)return a.errors.push(s),new Pe().toString(a);throw s}}}const Ur=/^(-?[a-zA-Z][\w-]*) *= */gm,Ba=/\.([a-zA-Z][\w-]*) *= */y,Ho=/\*?\[/y,Hr=/(-?[0-9]+(?:\.([0-9]+))?)/y,Vo=/([a-zA-Z][\w-]*)/y,Wa=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,Bo=/^[A-Z][A-Z0-9_-]*$/,or=/([^{}\n\r]+)/y,Wo=/([^\\"\n\r]*)/y,Ka=/\\([\\"])/y,Ga=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,Ko=/^\n+/,Za=/ +$/,Go=/ *\r?\n/g,Zo=/( *)$/,Yo=/{\s*/y,Ya=/\s*}/y,Jo=/\[\s*/y,Xo=/\s*] */y,Qo=/\s*\(\s*/y,eu=/\s*->\s*/y,tu=/\s*:\s*/y,nu=/\s*,?\s*/y,ru=/\s+/y;class au{constructor(e){this.body=[],Ur.lastIndex=0;let n=0;for(;;){let E=Ur.exec(e);if(E===null)break;n=Ur.lastIndex;try{this.body.push(u(E[1]))}catch(S){if(S instanceof SyntaxError)continue;throw S}}function r(E){return E.lastIndex=n,E.test(e)}function a(E,S){if(e[n]===E)return n++,!0;if(S)throw new S(`Expected ${E}`);return!1}function s(E,S){if(r(E))return n=E.lastIndex,!0;if(S)throw new S(`Expected ${E.toString()}`);return!1}function l(E){E.lastIndex=n;let S=E.exec(e);if(S===null)throw new SyntaxError(`Expected ${E.toString()}`);return n=E.lastIndex,S}function o(E){return l(E)[1]}function u(E){let S=v(),W=f();if(S===null&&Object.keys(W).length===0)throw new SyntaxError("Expected message value or attributes");return{id:E,value:S,attributes:W}}function f(){let E=Object.create(null);for(;r(Ba);){let S=o(Ba),W=v();if(W===null)throw new SyntaxError("Expected attribute value");E[S]=W}return E}function v(){let E;if(r(or)&&(E=o(or)),e[n]==="{"||e[n]==="}")return _(E?[E]:[],1/0);let S=P();return S?E?_([E,S],S.length):(S.value=C(S.value,Ko),_([S],S.length)):E?C(E,Za):null}function _(E=[],S){for(;;){if(r(or)){E.push(o(or));continue}if(e[n]==="{"){E.push(g());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let U=P();if(U){E.push(U),S=Math.min(S,U.length);continue}break}let W=E.length-1,te=E[W];typeof te=="string"&&(E[W]=C(te,Za));let H=[];for(let U of E)U instanceof Ja&&(U=U.value.slice(0,U.value.length-S)),U&&H.push(U);return H}function g(){s(Yo,SyntaxError);let E=p();if(s(Ya))return E;if(s(eu)){let S=T();return s(Ya,SyntaxError),{type:"select",selector:E,...S}}throw new SyntaxError("Unclosed placeable")}function p(){if(e[n]==="{")return g();if(r(Wa)){let[,E,S,W=null]=l(Wa);if(E==="$")return{type:"var",name:S};if(s(Qo)){let te=k();if(E==="-")return{type:"term",name:S,attr:W,args:te};if(Bo.test(S))return{type:"func",name:S,args:te};throw new SyntaxError("Function names must be all upper-case")}return E==="-"?{type:"term",name:S,attr:W,args:[]}:{type:"mesg",name:S,attr:W}}return I()}function k(){let E=[];for(;;){switch(e[n]){case")":return n++,E;case void 0:throw new SyntaxError("Unclosed argument list")}E.push(A()),s(nu)}}function A(){let E=p();return E.type!=="mesg"?E:s(tu)?{type:"narg",name:E.name,value:I()}:E}function T(){let E=[],S=0,W;for(;r(Ho);){a("*")&&(W=S);let te=x(),H=v();if(H===null)throw new SyntaxError("Expected variant value");E[S++]={key:te,value:H}}if(S===0)return null;if(W===void 0)throw new SyntaxError("Expected default variant");return{variants:E,star:W}}function x(){s(Jo,SyntaxError);let E;return r(Hr)?E=N():E={type:"str",value:o(Vo)},s(Xo,SyntaxError),E}function I(){if(r(Hr))return N();if(e[n]==='"')return q();throw new SyntaxError("Invalid expression")}function N(){let[,E,S=""]=l(Hr),W=S.length;return{type:"num",value:parseFloat(E),precision:W}}function q(){a('"',SyntaxError);let E="";for(;;){if(E+=o(Wo),e[n]==="\\"){E+=z();continue}if(a('"'))return{type:"str",value:E};throw new SyntaxError("Unclosed string literal")}}function z(){if(r(Ka))return o(Ka);if(r(Ga)){let[,E,S]=l(Ga),W=parseInt(E||S,16);return W<=55295||57344<=W?String.fromCodePoint(W):"�"}throw new SyntaxError("Unknown escape sequence")}function P(){let E=n;switch(s(ru),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return Y(e.slice(E,n))}return e[n-1]===" "?Y(e.slice(E,n)):!1}function C(E,S){return E.replace(S,"")}function Y(E){let S=E.replace(Go,`
`),W=Zo.exec(E)[1].length;return new Ja(S,W)}}}class Ja{constructor(e,n){this.value=e,this.length=n}}const su=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some devices do not answer.
finding-no-answer-steps = Others on the same line do: check power and address (unit id) of the silent one, then the line to it. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The other signals of the source are, so it is not the link: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s
`,iu=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
`,lu=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть устройств не отвечает.
finding-no-answer-steps = Остальные на той же линии отвечают: проверьте питание и адрес (unit id) молчащего, затем обрыв линии до него. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Остальные сигналы источника в порядке, значит, дело не в связи: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
`,fi=["ru","kk","en"];function Vr(t,e){const n=new Uo(t,{useIsolating:!1});for(const r of n.addResource(new au(e)))throw r;return n}const Xa={ru:Vr("ru",lu),kk:Vr("kk",iu),en:Vr("en",su)},ou={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function uu(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return fi.find(e=>t.startsWith(e))??"ru"}class cu{#e=me(ht(uu()));get current(){return i(this.#e)}set current(e){oe(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const Rn=new cu;function h(t,e){for(const n of ou[Rn.current]){const r=Xa[n].getMessage(t)?.value;if(r){const a=[],s=Xa[n].formatPattern(r,e,a);for(const l of a)console.error(`${n}/${t}: ${l.message}`);return s}}return console.error(`no text for ${t}`),t}function We(t){return t[Rn.current]||t.ru||t.en}const du=" ",ya="−";function de(t,e=0){const[n="0",r]=Math.abs(t).toFixed(e).split("."),a=n.replace(/\B(?=(\d{3})+$)/g,du),s=Rn.current==="en"?".":",",l=r===void 0?a:a+s+r;return t<0&&/[1-9]/.test(l)?ya+l:l}function In(t,e=0){const n=de(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function sa(t){const e=Math.abs(t);return de(t,e>=.05&&e<99.95?1:0)}const Un=t=>t.replaceAll(" "," ");function lt(t){const e=Math.max(0,Math.round(t));if(e<60)return Un(h("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return Un(h("span-minutes",{minutes:String(n)}));const r=Math.floor(n/60);return r<24?Un(h("span-hours",{hours:String(r),minutes:String(n%60).padStart(2,"0")})):Un(h("span-days",{days:String(Math.floor(r/24)),hours:String(r%24)}))}function ia(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":ya)+(e===0?Un(h("span-minutes",{minutes:"0"})):lt(e*60))}const Qa=new Map;function ka(t,e){let n=Qa.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Qa.set(e,n));const r={};for(const{type:v,value:_}of n.formatToParts(new Date(t)))r[v]=_;const{day:a="",month:s="",year:l="",hour:o="",minute:u="",second:f=""}=r;return{date:`${a}.${s}.${l}`,hours:o,minutes:u,seconds:f}}function _t(t,e){const{hours:n,minutes:r}=ka(t,e);return`${n}:${r}`}function pr(t,e){const{hours:n,minutes:r,seconds:a}=ka(t,e);return`${n}:${r}:${a}`}function Ar(t,e){return ka(t,e).date}function Fe(t,e,n){const r=Math.abs(Date.parse(t)-Date.parse(e))>648e5,a=_t(t,n);return r?`${Ar(t,n).slice(0,5)} ${a}`:a}function fu(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:o})=>o==="timeZoneName")?.value,r=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!r)return"UTC";const[,a,s,l]=r;return`UTC${a==="-"?ya:"+"}${Number(s)}${l==="00"?"":`:${l}`}`}function Mr(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const vi=300,jt={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function vu(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function hi(t){return h(`stage-${t.state.replaceAll("_","-")}`)}function _i(t){return t.state==="unknown"?h("stage-unknown"):t.state==="no_plan"?h("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=vi&&(t.state==="on_plan"||t.state==="ahead")?h("lag-on-plan"):ia(t.lag_secs)}const hu=.005;function xa(t,e,n){const r=n.flatMap(({members:v})=>v).filter(({active:v,subject:_})=>v&&_===t.id).map(({condition:v})=>v),a={full:t.capacity-e.level,empty:e.level},s=t.capacity*hu;if(r.includes("full")||a.full<=s)return{tone:"bad",limit:"full",clock:null,reached:!0};if(r.includes("empty")||a.empty<=s)return{tone:"bad",limit:"empty",clock:null,reached:!0};const o=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,u=o==="full"?e.full:o==="empty"?e.empty:null;return{tone:r.length>0||u!==null&&u.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:o,clock:u,reached:!1}}function mi(t,e,n){const r=Fe(t.earliest,e,n);return t.latest===null?h("buffer-clock-open",{earliest:r}):h("buffer-clock-band",{earliest:r,latest:Fe(t.latest,e,n)})}function gi(t,e,n,r,a){return n.reached?h(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?h("buffer-no-flow"):h(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${h(`buffer-${n.limit}-in`)} ${lt(n.clock.in_secs)}`} · ${Fe(n.clock.at,r,a)} ${mi(n.clock,r,a)}`}function _u(t,{side:e,zone:n}){const[r,a]=e==="before"?[0,t.target]:[t.target,t.capacity],s=o=>r+(a-r)*o/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((o,u)=>({zone:o,from:s(u),to:s(u+1),here:o===n}))}function pi({side:t,zone:e,penetration:n}){const r=`${de(Math.max(n,0)*100)} %`;return h(`zone-${t}`,{zone:h(`zone-${e}`),used:r})}const wi=.2,mu=.5;function wr(t){return t<wi?"bad":t<mu?"warn":"plain"}function fn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${de(t*100)} %`}function zr({low:t,middle:e,high:n}){return`${de(e)} (${de(t)}–${de(n)})`}function gu(t,e){const n={from:_t(e.start,t.time_zone),until:_t(e.end,t.time_zone),stage:it(t.stages,e.stage),cause:it(t.stages,e.cause),lag:lt(e.falls_secs),amount:`${de(e.missing)} ${Re(t)}`};return h("plan-trial-weakest",n)}function pu(t,{stage:e,until:n,lost:r,charges:a,even_so:s}){const l=_=>`${de(_)} ${Re(t)}`,o=a.filter(({share:_})=>_>=.005),u=_=>{const g=it(t.stages,_.stage);if(!_.resource)return g;const p=h("incident-loss-machine",{machine:it(t.resources,_.resource)});return _.stage===e?p:`${p} (${g})`},f=_=>`${u(_)}: ${de(_.share*100)} %`,v=[h("incident-loss",{stage:it(t.stages,e),amount:l(r),until:_t(n,t.time_zone)})];return o.some(_=>_.stage!==e||_.resource)&&v.push(h("incident-loss-parts",{parts:o.map(f).join(", ")})),s>=.5&&v.push(h("incident-loss-even-so",{amount:l(s)})),v.join(" · ")}function bi(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function wu({burn:t}){if(!t||t.used<=0)return"";const e=`${de(t.used*100)} %`;return t.used>=1?h("burn-gone",{used:e}):(t.rate??0)>1?h("burn-fast",{used:e,rate:de(t.rate??0,1)}):""}function Ea(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:r})=>r===e);return n?We(n.name):e}function bu(t,{cause:e}){return Ea(t,e.stage??e.source??e.signal??"?")}function es(t,e,n){const r=e.clock_now??e.clock,a=Ea(t,e.subject);if(e.instrument)return yu(t,e,e.instrument,a);const s=e.pace!==null&&e.pace<.05?"-stands":"",l=e.condition==="behind"&&e.chance!==null&&e.chance<wi?"-bad-plan":"";return h(`condition-${e.condition.replace("_","-")}${s}${l}`,{chance:fn(e.chance??1),pace:`${de((e.pace??1)*100,0)} %`,since:Fe(e.since,n,t.time_zone),stage:a,buffer:a,source:a,signal:a,size:`${de(e.amount,2)} ${Re(t)}`,content:t.content?We(t.content.name):"",lag:lt(e.lag_secs),at:r?Fe(r.at,n,t.time_zone):"—",in:r?lt(Mr(n,r.at)):"—"})}function yu(t,e,{kind:n,share:r,rival:a},s){const l=e.amount===0?`${In(r*100,1)} %`:`${In(e.amount,1)} ${t.unit}`,o=h(`condition-meter-suspect-${n}`,{signal:s,size:l});return a===null?o:`${o} ${h("condition-meter-suspect-rival",{rival:Ea(t,a)})}`}function ku(t,e){if(!t.active)return t;const n=e.stages.find(({id:a})=>a===t.subject);if(ki(t.condition))return xu(t,n);if(t.condition!=="behind")return t;const r=n?.lag_secs;return r==null||r<=0?t:{...t,lag_secs:r}}function xu(t,e){const n=e?.metal;if(!n)return t;const[r,a]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],s=n.ledger.lines.find(({loss:l})=>l==="quality")?.amount??t.amount;return{...t,amount:s,pace:r!==null&&a?r/a:t.pace}}const ts={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4};function Eu({members:t}){const e=({clock_now:n,clock:r})=>Date.parse((n??r)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,r)=>Number(r.active)-Number(n.active)||ts[n.condition]-ts[r.condition]||e(n)-e(r)||n.since.localeCompare(r.since))}function yi(t){const e=t.members.filter(({active:n})=>n);return e.length===0?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function Su(t,e){return`${We(t.name)} ${dr(t,e)}`}function Tu(t,e,n){const r=e?.metal;return!t.content||!e||!r||r.planned===null?"":n.flatMap(({members:s})=>s).some(({active:s,subject:l,condition:o})=>s&&l===e.id&&ki(o))?`${We(t.content.name)} ${In(r.actual-r.planned,1)} ${Re(t)}`:""}function ki(t){return t==="low_grade"||t==="low_recovery"}function dr({unit:t},e){return e===null?"—":`${de(e,e<20?2:1)} ${t}`}function Re(t){return t.unit==="t"?h("unit-t"):t.unit}function Wn(t){return h("unit-per-hour",{unit:Re(t)})}function it(t,e){const n=t.find(r=>r.id===e);return n?We(n.name):e}var Au=R('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),Mu=R("<i></i>"),zu=R('<b class="sensor svelte-1zbs2n"> </b>'),Nu=R('<span class="grade svelte-1zbs2n"> </span>'),Ru=R('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Iu=R('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),Ou=R('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),ns=R('<p class="none svelte-1zbs2n"> </p>'),$u=R('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Pu=R('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function Cu(t,e){Ie(e,!0);const n=G(()=>e.view?xa(e.buffer,e.view,e.incidents):null),r=G(()=>i(n)?.tone??"blind"),a=H=>Math.min(Math.max(H/Math.max(e.buffer.capacity,1e-9),0),1)*100,s=G(()=>e.view?a(e.view.level-e.view.sigma):0),l=G(()=>e.view?a(e.view.level+e.view.sigma):0),o=G(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),u=G(()=>e.view&&i(n)?gi(e.buffer,e.view.level,i(n),e.now,e.site.time_zone):h("stage-unknown"));var f=Pu();let v;var _=w(f),g=m(_,!0),p=c(_,2),k=w(p),A=w(k);{var T=H=>{var U=Au(),ne=ke(U);let K;var B=c(ne,2);let J;var ae=c(B,2);let ie;M((ce,b)=>{K=He(ne,"",K,{height:ce}),J=He(B,"",J,{bottom:`${i(s)??""}%`,height:`${i(l)-i(s)}%`}),ie=He(ae,"",ie,{bottom:b})},[()=>`${a(e.view.level)??""}%`,()=>`${a(e.view.level)??""}%`]),y(H,U)};V(A,H=>{e.view&&H(T)})}var x=c(A,2);{var I=H=>{var U=dn(),ne=ke(U);Te(ne,17,()=>_u(e.buffer,e.view.zone),K=>K.zone,(K,B)=>{var J=Mu();let ae,ie;M((ce,b)=>{ae=Me(J,1,`third ${i(B).zone??""}`,"svelte-1zbs2n",ae,{here:i(B).here}),ie=He(J,"",ie,{bottom:ce,height:b})},[()=>`${a(i(B).from)??""}%`,()=>`${a(i(B).to)-a(i(B).from)}%`]),y(K,J)}),y(H,U)};V(x,H=>{e.view?.zone&&H(I)})}var N=c(x,2);let q;var z=c(N,2);let P;var C=c(z,2);let Y;var E=c(k,2),S=w(E);{var W=H=>{var U=$u(),ne=ke(U),K=w(ne),B=c(K),J=m(B,!0),ae=c(ne,2),ie=w(ae),ce=c(ie);{var b=X=>{var ee=zu(),se=m(ee,!0);M(le=>d(se,le),[()=>h("sensor-doubtful")]),y(X,ee)},j=X=>{var ee=Nu(),se=m(ee,!0);M(le=>{ve(ee,"data-grade",e.buffer.id),d(se,le)},[()=>Su(e.site.content,e.view.metal.grade)]),y(X,ee)};V(ce,X=>{i(o)?X(b):e.site.content&&e.view.metal&&X(j,1)})}var $=c(ae,2),F=w($);{var O=X=>{var ee=ct();M((se,le)=>d(ee,`${se??""} ${le??""}`),[()=>In(e.view.net),()=>Wn(e.site)]),y(X,ee)};V(F,X=>{e.view.net!==null&&X(O)})}var L=c($,2),Z=w(L);{var D=X=>{var ee=Ru(),se=w(ee),le=m(se,!0),ge=c(se);M(()=>{d(le,jt.bad),d(ge,` ${i(u)??""}`)}),y(X,ee)},re=X=>{var ee=Ou(),se=ke(ee),le=w(se);{var ge=Ee=>{var De=Iu(),Ge=m(De,!0);M(()=>d(Ge,jt.warn)),y(Ee,De)};V(le,Ee=>{i(r)==="warn"&&Ee(ge)})}var be=c(le),xe=c(se,2),Ae=m(xe,!0),ze=c(xe,2),Ce=w(ze),Ke=m(Ce,!0),Xe=c(ze,2),tt=m(Xe,!0);M((Ee,De,Ge,ft)=>{d(be,` ${Ee??""}`),d(Ae,De),d(Ke,Ge),d(tt,ft)},[()=>h(`buffer-${i(n).limit}-in`),()=>lt(i(n).clock.in_secs),()=>Fe(i(n).clock.at,e.now,e.site.time_zone),()=>mi(i(n).clock,e.now,e.site.time_zone)]),y(X,ee)},fe=X=>{var ee=ns(),se=m(ee,!0);M(()=>d(se,i(u))),y(X,ee)};V(Z,X=>{i(n).reached?X(D):i(n).clock?X(re,1):X(fe,-1)})}M((X,ee,se)=>{d(K,X),d(J,ee),d(ie,`${se??""} %`),ve(L,"aria-label",i(u))},[()=>de(e.view.level),()=>Re(e.site),()=>de(e.view.level/e.buffer.capacity*100)]),y(H,U)},te=H=>{var U=ns(),ne=m(U,!0);M(K=>d(ne,K),[()=>h("stage-unknown")]),y(H,U)};V(S,H=>{e.view&&i(n)?H(W):H(te,-1)})}M((H,U,ne,K,B,J)=>{v=Me(f,1,`card ${i(r)??""}`,"svelte-1zbs2n",v,{hatched:i(r)==="blind"}),ve(f,"data-buffer",e.buffer.id),ve(f,"aria-label",H),ve(f,"title",U),d(g,ne),Me(k,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),q=He(N,"",q,{bottom:K}),P=He(z,"",P,{bottom:B}),Y=He(C,"",Y,{bottom:J})},[()=>We(e.buffer.name),()=>e.view?.zone?pi(e.view.zone):void 0,()=>We(e.buffer.name),()=>`${a(e.buffer.high)??""}%`,()=>`${a(e.buffer.low)??""}%`,()=>`${a(e.buffer.target)??""}%`]),y(t,f),Oe()}const Du=2e5;function Lu(t){const e=[...t.stages.map(({id:s})=>({key:`stage:${s}`,kind:"stage",id:s})),...t.buffers.map(({id:s})=>({key:`buffer:${s}`,kind:"buffer",id:s}))],n=t.stages.flatMap(s=>[...s.inputs.map(({buffer:l})=>({from:`buffer:${l}`,to:`stage:${s.id}`})),...s.outputs.map(({buffer:l})=>({from:`stage:${s.id}`,to:`buffer:${l}`}))]),r=new Map(e.map(({key:s})=>[s,[]])),a=new Map(e.map(({key:s})=>[s,[]]));for(const{from:s,to:l}of n)r.get(s)?.push(l),a.get(l)?.push(s);return{nodes:e,edges:n,next:r,previous:a}}function qu({nodes:t,next:e}){const n=new Map(t.map(({key:u},f)=>[u,f]));let r=[],a=0;const s=[],l=new Set;function o(u,f,v){if(!(a++>Du)){s.push(u),l.add(u);for(const _ of e.get(u)??[])_===f&&s.length>r.length&&(r=[...s]),!l.has(_)&&(n.get(_)??-1)>v&&o(_,f,v);s.pop(),l.delete(u)}}for(const[u,{key:f}]of t.entries())o(f,f,u);return r}function ju({nodes:t,next:e,previous:n}){const r=new Set,a=[];function s(l){if(!r.has(l)){r.add(l),a.push(l);for(const o of e.get(l)??[])s(o)}}for(const{key:l}of t)n.get(l)?.length===0&&s(l);for(const{key:l}of t)s(l);return a}const xi=1.12,Ei=120,Fu=112;function Uu(t,e,n){return Hu(t,e,n)??Ku(t,e,n)}function Hu(t,e,n){const r=qu(t),a=t.nodes.map(({key:v})=>v).filter(v=>!r.includes(v));if(r.length<4||r.length<a.length)return null;let s=null;for(let v=2;v<=r.length/2;v+=1){const _=r.length/2+2-v;if(_<2||(_-2)*(v-2)<a.length||e/_<Ei)continue;const g=Math.abs(Math.log(e/_/(n/v)/xi));(!s||g<s.badness)&&(s={columns:_,rows:v,badness:g})}if(!s)return null;const{columns:l,rows:o}=s,u=new Map;for(const[v,_]of Vu(l,o).entries()){const g=r[v];g&&u.set(g,_)}const f=[];for(let v=1;v<o-1;v+=1)for(let _=1;_<l-1;_+=1)f.push({column:_,row:v});return Bu(t,a,u,f),{columns:l,rows:o,cells:u,ring:r,free:Wu(f,u)}}function Vu(t,e){const n=[];for(let r=0;r<t;r+=1)n.push({column:r,row:0});for(let r=1;r<e-1;r+=1)n.push({column:t-1,row:r});for(let r=t-1;r>=0;r-=1)n.push({column:r,row:e-1});for(let r=e-2;r>0;r-=1)n.push({column:0,row:r});return n}function Bu(t,e,n,r){const a=[...r],s=[...e];for(;s.length>0;){const l=g=>[...t.previous.get(g)??[],...t.next.get(g)??[]].flatMap(p=>n.get(p)??[]),u=s.find(g=>(t.previous.get(g)??[]).every(p=>n.has(p)))??s.find(g=>l(g).length>0)??s[0];if(u===void 0)return;s.splice(s.indexOf(u),1);const f=l(u),v=g=>f.reduce((p,k)=>p+Math.hypot(g.column-k.column,(g.row-k.row)*1.05),0);a.sort((g,p)=>v(g)-v(p)||p.column-g.column||g.row-p.row);const _=a.shift();_&&n.set(u,_)}}function Wu(t,e){const n=new Set([...e.values()].map(({column:s,row:l})=>`${s},${l}`)),r=new Set(t.map(({column:s,row:l})=>`${s},${l}`).filter(s=>!n.has(s)));let a=null;for(const{column:s,row:l}of t)for(let o=1;o<=4;o+=1)for(let u=1;u<=3;u+=1){let f=!0;for(let v=s;v<s+o;v+=1)for(let _=l;_<l+u;_+=1)f&&=r.has(`${v},${_}`);f&&o>=2&&o*u>(a?a.columns*a.rows:0)&&(a={column:s,row:l,columns:o,rows:u})}return a}function Ku(t,e,n){const r=ju(t),a=t.edges.length>0;let s=1,l=1/0;for(let u=1;u<=Math.max(1,r.length);u+=1){const f=Math.ceil(r.length/u);if(u>1&&e/u<Ei)break;const v=Math.abs(Math.log(e/u/Math.max(Fu,n/f)/xi));v<l&&([l,s]=[v,u])}const o=new Map;for(const[u,f]of r.entries()){const v=Math.floor(u/s),_=a&&v%2===1?s-1-u%s:u%s;o.set(f,{column:_,row:v})}return{columns:s,rows:Math.max(1,Math.ceil(r.length/s)),cells:o,ring:[],free:null}}function Gu({edges:t},{cells:e,ring:n},r){const a=[],s=new Set(n.map((l,o)=>`${l}>${n[(o+1)%n.length]}`));n.length>0&&a.push(Zu(n,e,r));for(const l of t){if(s.has(`${l.from}>${l.to}`))continue;const o=Yu(l,e,r);o&&a.push({...o,main:n.length===0})}return a}function la({column:t,row:e},{cellWidth:n,cellHeight:r}){return{x:(t+.5)*n,y:(e+.5)*r}}function Zu(t,e,n){const r=t.flatMap(p=>e.get(p)??[]).map(p=>la(p,n)),a=r.map(({x:p})=>p),s=r.map(({y:p})=>p),[l,o,u,f]=[Math.min(...a),Math.max(...a),Math.min(...s),Math.max(...s)],v=Math.min(n.cardWidth,n.cardHeight)*.3,_=`M${l+v} ${u}H${o-v}Q${o} ${u} ${o} ${u+v}V${f-v}Q${o} ${f} ${o-v} ${f}H${l+v}Q${l} ${f} ${l} ${f-v}V${u+v}Q${l} ${u} ${l+v} ${u}Z`,g=r.map((p,k)=>{const A=r[(k+1)%r.length]??p;return{x:(p.x+A.x)/2,y:(p.y+A.y)/2,turn:Math.atan2(A.y-p.y,A.x-p.x)*180/Math.PI}});return{path:_,arrows:g,main:!0}}function Yu({from:t,to:e},n,r){const a=n.get(t),s=n.get(e);if(!a||!s)return null;const l=la(a,r),o=la(s,r);if(a.row===s.row){const g=Math.sign(s.column-a.column),p=o.x-g*(r.cellWidth/2);if(Math.abs(a.column-s.column)===1)return{path:`M${l.x} ${l.y}H${o.x}`,arrows:[{x:p,y:o.y,turn:g>0?0:180}]};const k=a.row===0?1:-1,A=l.y+k*r.cellHeight/2;return{path:`M${l.x} ${l.y}V${A}H${o.x}V${o.y}`,arrows:[{x:o.x,y:A-k*(r.cellHeight-r.cardHeight)/5,turn:k*-90}]}}const u=Math.sign(s.row-a.row),f=o.y-u*(r.cellHeight/2),v=a.column===s.column?`M${l.x} ${l.y}V${o.y}`:`M${l.x} ${l.y}V${f}H${o.x}V${o.y}`,_=u*(r.cellHeight-r.cardHeight)/5;return{path:v,arrows:[{x:o.x,y:f+_,turn:u>0?90:-90}]}}var Ju=R('<i class="fill svelte-5lu18r"></i>'),Xu=R('<i class="plan svelte-5lu18r"></i>'),Qu=R('<i class="pointer svelte-5lu18r"></i>'),ec=R('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),tc=R('<span class="beside svelte-5lu18r"> </span>'),nc=R('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),rc=R('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),ac=R('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function sc(t,e){Ie(e,!0);const n=G(()=>e.view?vu(e.view):"blind"),r=G(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),a=O=>`${Math.min(Math.max(O,0),i(r))/i(r)*100}%`,s=G(()=>e.view&&i(n)!=="blind"?e.view.rate:null),l=G(()=>i(n)==="plain"?"":`${jt[i(n)]} `),o=G(()=>e.view?hi(e.view):h("stage-unknown")),u=G(()=>e.view?_i(e.view):""),f=G(()=>e.view?.as_of?h("data-age",{span:lt(Mr(e.view.as_of,e.now))}):""),v=G(()=>i(n)==="bad"||i(n)==="blind"?i(o):i(u)),_=G(()=>e.view?.end&&wr(e.view.end.met??1)!=="plain"),g=G(()=>i(n)==="bad"?i(u):i(n)==="blind"?i(f):i(n)==="plain"?"":i(o));var p=ac();let k;var A=w(p),T=w(A),x=m(T,!0),I=c(A,2);let N;var q=w(I),z=c(q),P=m(z,!0),C=c(I,2),Y=w(C);{var E=O=>{var L=Ju();let Z;M(D=>Z=He(L,"",Z,{width:D}),[()=>a(i(s))]),y(O,L)};V(Y,O=>{i(s)!==null&&O(E)})}var S=c(Y,2);let W;var te=c(S,2);{var H=O=>{var L=Xu();let Z;M(D=>Z=He(L,"",Z,{left:D}),[()=>a(e.view.planned_rate)]),y(O,L)};V(te,O=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&O(H)})}var U=c(te,2);{var ne=O=>{var L=Qu();let Z;M(D=>Z=He(L,"",Z,{left:D}),[()=>a(i(s))]),y(O,L)};V(U,O=>{i(s)!==null&&O(ne)})}var K=c(C,2),B=w(K),J=w(B),ae=m(J,!0),ie=c(J,1,!0),ce=c(B,2);{var b=O=>{var L=ec(),Z=w(L),D=m(Z,!0),re=c(Z);M(()=>{d(D,jt.warn),d(re,` ${e.short??""}`)}),y(O,L)},j=O=>{var L=tc(),Z=m(L,!0);M(()=>d(Z,i(g))),y(O,L)};V(ce,O=>{e.short&&i(n)!=="bad"&&i(n)!=="blind"?O(b):O(j,-1)})}var $=c(K,2);{var F=O=>{var L=rc(),Z=w(L),D=w(Z);{var re=se=>{var le=ct();M((ge,be)=>d(le,`${ge??""}${be??""}`),[()=>h("total-of-plan",{actual:de(e.view.actual),planned:de(e.view.planned)}),()=>e.view.end?"":` ${Re(e.site)}`]),y(se,le)},fe=se=>{var le=ct();M((ge,be)=>d(le,`${ge??""} ${be??""}`),[()=>de(e.view.actual),()=>Re(e.site)]),y(se,le)};V(D,se=>{e.view.planned_shift>0?se(re):se(fe,-1)})}var X=c(Z,2);{var ee=se=>{var le=nc();let ge;var be=w(le),xe=m(be,!0),Ae=c(be,1,!0);M((ze,Ce)=>{ge=Me(le,1,"end svelte-5lu18r",null,ge,{poor:i(_)}),ve(le,"title",ze),d(xe,i(_)?jt.warn:"→"),d(Ae,Ce)},[()=>h("end-title"),()=>de(e.view.end.done.middle)]),y(se,le)};V(X,se=>{e.view.end&&se(ee)})}y(O,L)};V($,O=>{e.view&&i(n)!=="blind"&&O(F)})}M((O,L,Z,D,re,fe)=>{k=Me(p,1,`card ${i(n)??""}`,"svelte-5lu18r",k,{hatched:i(n)==="blind"}),ve(p,"data-stage",e.stage.id),ve(p,"aria-label",O),ve(T,"title",L),d(x,Z),N=Me(I,1,"rate svelte-5lu18r",null,N,{none:i(s)===null}),d(q,D),d(P,re),W=He(S,"",W,{left:fe}),d(ae,i(l)),d(ie,i(v))},[()=>We(e.stage.name),()=>h("detail-open"),()=>We(e.stage.name),()=>i(s)===null?"—":sa(i(s)),()=>Wn(e.site),()=>a(e.stage.rate_nominal)]),je("click",T,function(...O){e.onopen?.apply(this,O)}),y(t,p),Oe()}Zt(["click"]);var ic=R('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),lc=R("<span><!> </span>");function Sa(t,e){Ie(e,!0);const n=G(()=>wr(e.chance));var r=lc(),a=w(r);{var s=o=>{var u=ic(),f=m(u,!0);M(()=>d(f,jt[i(n)])),y(o,u)};V(a,o=>{i(n)!=="plain"&&o(s)})}var l=c(a);M(o=>{Me(r,1,Xn(i(n)),"svelte-17l7kan"),d(l,` ${o??""}`)},[()=>fn(e.chance)]),y(t,r),Oe()}var oc=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),uc=R('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function Nr(t,e){Ie(e,!0);let n=ci(e,"width",3,"54rem"),r=Ao(e,oc),a;Er(()=>a.showModal());var s=uc();xo(s,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...r,[wn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var l=w(s),o=w(l),u=m(o,!0),f=c(o,2),v=m(f,!0),_=c(l,2);fo(_,()=>e.children),ui(s,g=>a=g,()=>a),M(g=>{d(u,e.title),d(v,g)},[()=>h("close")]),je("click",f,()=>a.close()),y(t,s),Oe()}Zt(["click"]);var cc=R('<span class="svelte-hbf2jp"> </span>'),rs=R('<dd class="plan svelte-hbf2jp"> </dd>'),dc=R('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),as=R('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),fc=R('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),vc=R('<ul class="svelte-hbf2jp"></ul>'),hc=R('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function _c(t,e){Ie(e,!0);const n=b=>b===null?"—":`${de(b,2)} ${Re(e.site)}`,r=b=>b===null?"—":`${de(b*100,1)} %`,a=b=>b===null||e.metal.grade===null?"":`± ${dr(e.content,b)}`,s=G(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),l=({loss:b,by:j})=>h(`loss-${b.replace("_","-")}`,{by:j===null?"":it(e.site.stages,j)}),o=G(()=>e.metal.ledger.lines.filter(({amount:b})=>b>=.005).sort((b,j)=>j.amount-b.amount));var u=hc(),f=w(u),v=w(f),_=c(v);{var g=b=>{var j=cc(),$=m(j,!0);M(F=>d($,F),[()=>h("metal-sampled",{at:_t(e.metal.sampled_at,e.site.time_zone)})]),y(b,j)};V(_,b=>{e.metal.sampled_at&&b(g)})}var p=c(f,2),k=w(p),A=w(k),T=m(A,!0),x=c(A,2),I=w(x),N=c(I),q=m(N,!0),z=c(x,2);{var P=b=>{var j=rs(),$=m(j,!0);M(F=>d($,F),[()=>h("metal-of-plan",{planned:dr(e.content,e.metal.planned_grade)})]),y(b,j)};V(z,b=>{e.metal.planned_grade!==null&&b(P)})}var C=c(k,2);{var Y=b=>{var j=dc(),$=w(j),F=m($,!0),O=c($,2),L=w(O),Z=c(L),D=m(Z),re=c(O,2),fe=m(re,!0);M((X,ee,se,le)=>{d(F,X),d(L,`${ee??""} `),d(D,`± ${se??""}`),d(fe,le)},[()=>h("metal-recovery"),()=>r(e.metal.recovery.now),()=>r(e.metal.recovery.sigma),()=>h("metal-of-plan",{planned:r(e.metal.recovery.planned)})]),y(b,j)};V(C,b=>{e.metal.recovery&&b(Y)})}var E=c(C,2),S=w(E),W=m(S,!0),te=c(S,2),H=m(te,!0),U=c(te,2);{var ne=b=>{var j=rs(),$=m(j,!0);M(F=>d($,F),[()=>h("metal-of-plan",{planned:n(e.metal.planned)})]),y(b,j)};V(U,b=>{e.metal.planned!==null&&b(ne)})}var K=c(E,2);{var B=b=>{var j=as(),$=w(j),F=m($,!0),O=c($,2),L=m(O);M((Z,D,re)=>{d(F,Z),d(L,`${D??""} ${re??""}`)},[()=>h("metal-gap"),()=>In(i(s),2),()=>Re(e.site)]),y(b,j)};V(K,b=>{i(s)!==null&&b(B)})}var J=c(K,2);{var ae=b=>{var j=as(),$=w(j),F=m($,!0),O=c($,2),L=m(O);M((Z,D,re)=>{d(F,Z),d(L,`${D??""} ${re??""}`)},[()=>h("metal-unknown"),()=>de(e.metal.unknown),()=>Re(e.site)]),y(b,j)};V(J,b=>{e.metal.unknown>=1&&b(ae)})}var ie=c(p,2);{var ce=b=>{var j=vc();Te(j,21,()=>i(o),$=>`${$.loss}-${$.by}`,($,F)=>{var O=fc(),L=w(O),Z=m(L,!0),D=c(L),re=m(D,!0);M((fe,X)=>{d(Z,fe),d(re,X)},[()=>l(i(F)),()=>n(i(F).amount)]),y($,O)}),y(b,j)};V(ie,b=>{i(o).length>0&&b(ce)})}M((b,j,$,F,O,L)=>{d(v,`${b??""} `),d(T,j),d(I,`${$??""} `),d(q,F),d(W,O),d(H,L)},[()=>h("metal-title",{content:We(e.content.name)}),()=>h("metal-grade"),()=>dr(e.content,e.metal.grade),()=>a(e.metal.grade_sigma),()=>h(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),y(t,u),Oe()}var mc=R(" <!>",1),gc=R('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),pc=R("<i></i>"),wc=R('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),bc=R('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),yc=R('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),kc=R('<p class="quiet svelte-175ive"> </p>'),xc=R("<br/> ",1),Ec=R('<!> <!> <!> <p class="quiet svelte-175ive"> <!></p>',1);function Sc(t,e){Ie(e,!0);const n=G(()=>[{title:h("time-title"),times:e.view.times},{title:h("time-last"),times:e.view.last_times}].flatMap(({title:u,times:f})=>f&&f.elapsed_micros>0?{title:u,times:f}:[])),r=(u,{elapsed_micros:f})=>u/Math.max(f,1)*100,a=u=>u===null?"—":`${de(u*100)} %`,s=u=>h(`time-${u.replace("_","-")}`),l=G(()=>bi(e.chain)?.stages.find(({id:u})=>u===e.stage.id)?.met??null),o=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let u=G(()=>We(e.stage.name));Nr(t,{get title(){return i(u)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(f,v)=>{var _=Ec(),g=ke(_);{var p=z=>{var P=gc(),C=w(P),Y=w(C),E=c(Y),S=m(E,!0),W=c(C,2),te=w(W),H=m(te),U=c(te,2);{var ne=K=>{var B=mc(),J=ke(B),ae=c(J);Sa(ae,{get chance(){return e.view.end.met}}),M(ie=>d(J,`${ie??""} `),[()=>h("end-of-plan",{planned:`${de(e.view.end.planned)} ${Re(e.site)}`})]),y(K,B)};V(U,K=>{e.view.end.met!==null&&K(ne)})}M((K,B,J,ae)=>{d(Y,`${K??""} `),d(S,B),d(H,`${J??""} ${ae??""}`)},[()=>h("end-title"),()=>_t(e.view.end.at,e.site.time_zone),()=>zr(e.view.end.done),()=>Re(e.site)]),y(z,P)};V(g,z=>{e.view.end&&z(p)})}var k=c(g,2);Te(k,17,()=>i(n),({title:z,times:P})=>z,(z,P)=>{let C=()=>i(P).title,Y=()=>i(P).times;var E=yc(),S=w(E),W=w(S),te=c(W),H=m(te),U=c(S,2);Te(U,21,()=>Y().elements,({element:B,micros:J})=>B,(B,J)=>{let ae=()=>i(J).element,ie=()=>i(J).micros;var ce=pc();let b;M(j=>{Me(ce,1,Xn(ae()),"svelte-175ive"),b=He(ce,"",b,{width:j})},[()=>`${r(ie(),Y())??""}%`]),y(B,ce)});var ne=c(U,2);Te(ne,21,()=>Y().elements,({element:B,micros:J})=>B,(B,J)=>{let ae=()=>i(J).element,ie=()=>i(J).micros;var ce=wc(),b=w(ce),j=c(b,2),$=m(j,!0),F=c(j,2),O=m(F,!0),L=c(F,2),Z=m(L);M((D,re,fe)=>{Me(b,1,Xn(ae()),"svelte-175ive"),d($,D),d(O,re),d(Z,`${fe??""} %`)},[()=>s(ae()),()=>lt(ie()/1e6),()=>de(r(ie(),Y()))]),y(B,ce)});var K=c(ne,2);Te(K,20,()=>o,B=>B,(B,J)=>{var ae=bc(),ie=w(ae),ce=m(ie,!0),b=c(ie,2),j=m(b,!0);M(($,F)=>{d(ce,$),d(j,F)},[()=>s(J),()=>a(Y()[J])]),y(B,ae)}),M((B,J)=>{d(W,`${C()??""} `),d(H,`${B??""}–${J??""}`)},[()=>_t(Y().start,e.site.time_zone),()=>_t(Y().until,e.site.time_zone)]),y(z,E)},z=>{var P=kc(),C=m(P,!0);M(Y=>d(C,Y),[()=>h("time-none")]),y(z,P)});var A=c(k,2);{var T=z=>{_c(z,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};V(A,z=>{e.site.content&&e.view.metal&&z(T)})}var x=c(A,2),I=w(x),N=c(I);{var q=z=>{var P=xc(),C=c(ke(P),1,!0);M(Y=>d(C,Y),[()=>h("plan-trial-stage",{chance:fn(i(l))})]),y(z,P)};V(N,z=>{i(l)!==null&&z(q)})}M((z,P)=>d(I,`${z??""} ${P??""} `),[()=>h("total-of-plan",{actual:de(e.view.actual),planned:de(e.view.planned)}),()=>Re(e.site)]),y(f,_)},$$slots:{default:!0}})}Oe()}var Tc=R("<b> </b>"),Ac=R('<p class="burn svelte-1fyk3n3"> </p>'),Mc=R('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),zc=R('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Nc=R('<p class="svelte-1fyk3n3"> </p>'),Rc=R('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Ic=R('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),Oc=R('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function $c(t,e){Ie(e,!0);const n=G(()=>e.view.drum?wu(e.view.drum):""),r=G(()=>[...e.view.stages].filter(({lag_secs:x,state:I})=>x!==null&&I!=="unknown").sort((x,I)=>(I.lag_secs??0)-(x.lag_secs??0)).find(({lag_secs:x})=>(x??0)>vi)),a=G(()=>i(r)!==void 0&&i(r).id===e.view.drum?.stage),s=G(()=>e.view.stages.filter(({state:x})=>x==="unknown").length),l=G(()=>e.site.buffers.flatMap(x=>{const I=e.view.buffers.find(({id:N})=>N===x.id);return I?{buffer:x,...xa(x,I,e.view.incidents)}:[]}).filter(({clock:x,tone:I})=>x!==null&&I==="warn").sort((x,I)=>(x.clock?.in_secs??0)-(I.clock?.in_secs??0))[0]);var o=Oc(),u=w(o);{var f=x=>{var I=Mc(),N=ke(I),q=c(w(N)),z=c(N,2),P=w(z),C=c(P);{var Y=H=>{var U=Tc(),ne=m(U,!0);M(K=>d(ne,K),[()=>ia(i(r)?.lag_secs??0)]),y(H,U)};V(C,H=>{i(a)&&H(Y)})}var E=c(C,2),S=m(E,!0),W=c(z,2);{var te=H=>{var U=Ac(),ne=m(U,!0);M(()=>d(ne,i(n))),y(H,U)};V(W,H=>{i(n)&&H(te)})}M((H,U,ne)=>{d(q,` ${H??""}`),d(P,`${U??""} `),d(S,ne)},[()=>h("summary-drum",{at:Fe(e.view.drum.since,e.now,e.site.time_zone)}),()=>it(e.site.stages,e.view.drum.stage),()=>h(`drum-${e.view.drum.limits}`)]),y(x,I)};V(u,x=>{e.view.drum&&x(f)})}var v=c(u,2);{var _=x=>{var I=zc(),N=ke(I),q=m(N,!0),z=c(N,2),P=w(z),C=c(P),Y=m(C,!0);M((E,S,W)=>{d(q,E),d(P,`${S??""} `),d(Y,W)},[()=>h("summary-worst"),()=>it(e.site.stages,i(r).id),()=>ia(i(r).lag_secs??0)]),y(x,I)},g=x=>{var I=Nc(),N=m(I,!0);M(q=>d(N,q),[()=>h("summary-in-step")]),y(x,I)};V(v,x=>{i(r)&&!i(a)?x(_):!i(r)&&i(s)===0&&e.view.plan.version>0&&x(g,1)})}var p=c(v,2);{var k=x=>{var I=Rc(),N=ke(I),q=m(N,!0),z=c(N,2),P=w(z),C=c(P),Y=m(C,!0),E=c(C);M((S,W,te,H,U)=>{d(q,S),d(P,`${W??""}: ${te??""} `),d(Y,H),d(E,`, ${U??""}`)},[()=>h("summary-clock"),()=>it(e.site.buffers,i(l).buffer.id),()=>h(`buffer-${i(l).limit}-in`),()=>lt(i(l).clock.in_secs),()=>Fe(i(l).clock.at,e.now,e.site.time_zone)]),y(x,I)};V(p,x=>{i(l)?.clock&&x(k)})}var A=c(p,2);{var T=x=>{var I=Ic(),N=c(w(I));M(q=>d(N,` ${q??""}`),[()=>h("summary-unknown",{n:i(s),count:String(i(s))})]),y(x,I)};V(A,x=>{i(s)>0&&x(T)})}y(t,o),Oe()}var Pc=Xs("<path></path>"),Cc=Xs('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),Dc=R('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),Lc=R("<!> <!>",1),qc=R('<li class="svelte-19b428o"><!></li>'),jc=R('<div class="inside svelte-19b428o"><!></div>'),Fc=R('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),Uc=R('<section class="chain svelte-19b428o"><!></section> <!>',1);function Hc(t,e){Ie(e,!0);let n=me(0),r=me(0),a=me(null);const s=G(()=>Lu(e.site)),l=G(()=>Uu(i(s),i(n),i(r))),o=G(()=>{const z=i(n)/i(l).columns,P=Math.max(112,i(r)/i(l).rows),C=Math.min(z/240,P/214,1.9);return{cellWidth:z,cellHeight:P,u:C,cardWidth:z-32*C,cardHeight:P-26*C}}),u=G(()=>Gu(i(s),i(l),i(o))),f=G(()=>new Map(e.view.stages.map(z=>[z.id,z]))),v=G(()=>new Map(e.view.buffers.map(z=>[z.id,z]))),_=G(()=>i(l).rows*i(o).cellHeight),g=G(()=>e.site.stages.find(({id:z})=>z===i(a))),p=G(()=>i(a)===null?void 0:i(f).get(i(a)));var k=Uc(),A=ke(k);let T;var x=w(A);{var I=z=>{var P=Fc(),C=ke(P),Y=w(C);Te(Y,17,()=>i(u),H=>H.path,(H,U)=>{var ne=Pc();let K,B;M(()=>{ve(ne,"d",i(U).path),K=Me(ne,0,"svelte-19b428o",null,K,{main:i(U).main}),B=He(ne,"",B,{"stroke-width":(i(U).main?22:8)*i(o).u})}),y(H,ne)});var E=c(Y);Te(E,17,()=>i(u),H=>H.path,(H,U)=>{var ne=dn(),K=ke(ne);Te(K,17,()=>i(U).arrows,({x:B,y:J,turn:ae})=>`${B},${J}`,(B,J)=>{let ae=()=>i(J).x,ie=()=>i(J).y,ce=()=>i(J).turn;var b=Cc();M(()=>ve(b,"transform",`translate(${ae()??""} ${ie()??""}) rotate(${ce()??""}) scale(${i(o).u*(i(U).main?1.1:.75)})`)),y(B,b)}),y(H,ne)});var S=c(C,2);Te(S,21,()=>i(s).nodes,H=>H.key,(H,U)=>{const ne=G(()=>i(l).cells.get(i(U).key));var K=dn(),B=ke(K);{var J=ae=>{var ie=qc();let ce;var b=w(ie);{var j=F=>{const O=G(()=>e.site.stages.find(({id:X})=>X===i(U).id));var L=Lc(),Z=ke(L);{var D=X=>{var ee=Dc(),se=c(w(ee));M(le=>{ve(ee,"data-drum",i(U).id),d(se,` ${le??""}`)},[()=>h("drum-mark")]),y(X,ee)};V(Z,X=>{e.view.drum?.stage===i(U).id&&X(D)})}var re=c(Z,2);{var fe=X=>{{let ee=G(()=>i(f).get(i(U).id)),se=G(()=>Tu(e.site,i(f).get(i(U).id),e.view.incidents));sc(X,{get site(){return e.site},get stage(){return i(O)},get view(){return i(ee)},get now(){return e.now},get short(){return i(se)},onopen:()=>oe(a,i(U).id,!0)})}};V(re,X=>{i(O)&&X(fe)})}y(F,L)},$=F=>{const O=G(()=>e.site.buffers.find(({id:re})=>re===i(U).id));var L=dn(),Z=ke(L);{var D=re=>{{let fe=G(()=>i(v).get(i(U).id));Cu(re,{get site(){return e.site},get buffer(){return i(O)},get view(){return i(fe)},get incidents(){return e.view.incidents},get now(){return e.now}})}};V(Z,re=>{i(O)&&re(D)})}y(F,L)};V(b,F=>{i(U).kind==="stage"?F(j):F($,-1)})}M(()=>ce=He(ie,"",ce,{left:`${(i(ne).column+.5)*i(o).cellWidth-i(o).cardWidth/2}px`,top:`${(i(ne).row+.5)*i(o).cellHeight-i(o).cardHeight/2}px`,width:`${i(o).cardWidth??""}px`,height:`${i(o).cardHeight??""}px`})),y(ae,ie)};V(B,ae=>{i(ne)&&ae(J)})}y(H,K)});var W=c(S,2);{var te=H=>{var U=jc();let ne;var K=w(U);$c(K,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),M(()=>ne=He(U,"",ne,{left:`${i(l).free.column*i(o).cellWidth+15*i(o).u}px`,top:`${i(l).free.row*i(o).cellHeight+13*i(o).u}px`,width:`${i(l).free.columns*i(o).cellWidth-30*i(o).u}px`,height:`${i(l).free.rows*i(o).cellHeight-26*i(o).u}px`})),y(H,U)};V(W,H=>{i(l).free&&H(te)})}M(()=>{ve(C,"width",i(n)),ve(C,"height",i(_))}),y(z,P)};V(x,z=>{i(n)>0&&z(I)})}var N=c(A,2);{var q=z=>{Sc(z,{get site(){return e.site},get stage(){return i(g)},get view(){return i(p)},get chain(){return e.view},onclose:()=>oe(a,null)})};V(N,z=>{i(g)&&i(p)&&z(q)})}M(z=>{ve(A,"aria-label",z),T=He(A,"",T,{"--u":`${i(o).u??""}px`})},[()=>h("chain-label")]),ja(A,"clientWidth",z=>oe(n,z)),ja(A,"clientHeight",z=>oe(r,z)),y(t,k),Oe()}class Ta extends Error{}const Si="/api/v1";async function Yt(t,e,n){const r=await fetch(Si+e,{method:t,headers:n===void 0?{}:{"content-type":"application/json"},body:n===void 0?null:JSON.stringify(n),cache:"no-store"}),a=await r.text();if(!r.ok)throw new Ta(Vc(a)??`${r.status} ${r.statusText}`);return a===""?null:JSON.parse(a)}function Vc(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const Bc=()=>Yt("GET","/site"),Wc=()=>Yt("GET","/view"),Kc=(t,e,n)=>Yt("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),Gc=(t,e,n)=>Yt("POST",`/incidents/${t}/comment`,{by:e,comment:n}),Zc=t=>Yt("POST",`/demo/scenarios/${encodeURIComponent(t)}`),Yc=()=>Yt("DELETE","/demo/scenarios"),ss=t=>Yt("POST","/replay",t);async function Ti(t,e){try{return await Yt("GET",t)}catch(n){if(n instanceof Ta)return e;throw n}}const Jc=()=>Ti("/demo",{available:!1,scenarios:[]}),Xc=()=>Ti("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function Qc(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Si}/live`}const is=12e3,ed=1500,td=1e4,ls=[500,1e3,2e3,4e3,5e3];class nd{#e=me(null);get site(){return i(this.#e)}set site(e){oe(this.#e,e)}#l=me(null);get view(){return i(this.#l)}set view(e){oe(this.#l,e)}#t=me("");get now(){return i(this.#t)}set now(e){oe(this.#t,e,!0)}#a=me(!1);get up(){return i(this.#a)}set up(e){oe(this.#a,e,!0)}#n=me(0);get heardAt(){return i(this.#n)}set heardAt(e){oe(this.#n,e,!0)}#r=me(0);get movedAt(){return i(this.#r)}set movedAt(e){oe(this.#r,e,!0)}#i=me(ht(Date.now()));get wall(){return i(this.#i)}set wall(e){oe(this.#i,e,!0)}#s=me("");get error(){return i(this.#s)}set error(e){oe(this.#s,e,!0)}#o=me(!1);get paused(){return i(this.#o)}set paused(e){oe(this.#o,e,!0)}#u=null;#c=0;#v=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>ed}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>td}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>is&&this.#p(this.#u)}async#h(){try{this.site=await Bc(),this.view||(this.#d(await Wc()),this.heardAt=Date.now()),this.error=""}catch(r){(r instanceof Ta||r instanceof SyntaxError)&&(this.error=r.message),this.#b();return}const e=new WebSocket(Qc());this.#u=e,this.#v=this.#g>0,this.#g+=1;const n=setTimeout(()=>this.#p(e),is);e.onmessage=r=>{clearTimeout(n),this.#u===e&&this.#w(JSON.parse(String(r.data)))},e.onclose=()=>{clearTimeout(n),this.#p(e)}}#p(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#b())}#b(){const e=ls[Math.min(this.#c,ls.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#w(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const ye=new nd;var rd=R('<span aria-hidden="true">▶</span>'),ad=R("<button><!> </button>"),sd=R('<span class="quiet"> </span>'),id=R('<button data-stop=""><span aria-hidden="true">■</span> </button>'),ld=R('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),od=R("<span> </span>"),ud=R("<button> </button>"),cd=R("<b> </b>"),dd=R('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),fd=R('<span class="error svelte-16mkr40" role="alert"> </span>'),vd=R('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function hd(t,e){Ie(e,!0);let n=ci(e,"asTable",15);const r=[1,10,60,600];let a=me(null),s=me(null),l=me("");async function o(){try{oe(a,e.mode==="demo"?await Jc():null,!0),oe(s,e.mode==="replay"?await Xc():null,!0),ye.paused=i(s)!==null&&i(s).available&&i(s).paused}catch{}}async function u(N){oe(l,"");try{await N}catch(q){oe(l,h("refused",{error:q instanceof Error?q.message:String(q)}),!0)}await o()}Er(()=>{e.mode&&o();const N=setInterval(()=>{o()},3e3);return()=>clearInterval(N)});const f=G(()=>i(a)?.scenarios.some(N=>N.running)??!1);var v=vd(),_=w(v);{var g=N=>{var q=ld(),z=w(q),P=m(z,!0),C=c(z,2);Te(C,17,()=>i(a).scenarios,S=>S.id,(S,W)=>{var te=ad(),H=w(te);{var U=K=>{var B=rd();y(K,B)};V(H,K=>{i(W).running&&K(U)})}var ne=c(H);M((K,B)=>{ve(te,"data-scenario",i(W).id),ve(te,"aria-pressed",i(W).running),d(ne,` ${K??""}${B??""}`)},[()=>We(i(W).name),()=>i(W).running?` · ${h("demo-running")}`:""]),je("click",te,()=>u(Zc(i(W).id))),y(S,te)},S=>{var W=sd(),te=m(W,!0);M(H=>d(te,H),[()=>h("demo-none")]),y(S,W)});var Y=c(C,2);{var E=S=>{var W=id(),te=c(w(W));M(H=>{W.disabled=!i(f),d(te,` ${H??""}`)},[()=>h("demo-stop")]),je("click",W,()=>u(Yc())),y(S,W)};V(Y,S=>{i(a).scenarios.length>0&&S(E)})}M(S=>d(P,S),[()=>h("demo-title")]),y(N,q)};V(_,N=>{i(a)?.available&&N(g)})}var p=c(_,2);{var k=N=>{var q=dd(),z=w(q),P=m(z,!0),C=c(z,2);{var Y=K=>{var B=od(),J=m(B);M((ae,ie,ce)=>d(J,`${ae??""}
          ${ie??""}–${ce??""}`),[()=>Ar(i(s).from,e.site.time_zone),()=>_t(i(s).from,e.site.time_zone),()=>_t(i(s).until,e.site.time_zone)]),y(K,B)};V(C,K=>{i(s).from&&i(s).until&&K(Y)})}var E=c(C,2),S=m(E,!0),W=c(E,2),te=m(W,!0),H=c(W,2);Te(H,16,()=>r,K=>K,(K,B)=>{var J=ud(),ae=m(J);M(()=>{ve(J,"aria-pressed",i(s).speed===B),d(ae,`×${B??""}`)}),je("click",J,()=>u(ss({speed:B}))),y(K,J)});var U=c(H,2);{var ne=K=>{var B=cd(),J=m(B,!0);M(ae=>d(J,ae),[()=>h("replay-paused")]),y(K,B)};V(U,K=>{i(s).paused&&K(ne)})}M((K,B,J)=>{d(P,K),d(S,B),d(te,J)},[()=>h("replay-title"),()=>i(s).paused?`▶ ${h("replay-play")}`:`❚❚ ${h("replay-pause")}`,()=>h("replay-speed")]),je("click",E,()=>u(ss({paused:!i(s)?.paused}))),y(N,q)};V(p,N=>{i(s)?.available&&N(k)})}var A=c(p,2);{var T=N=>{var q=fd(),z=m(q);M(()=>d(z,`■ ${i(l)??""}`)),y(N,q)};V(A,N=>{i(l)&&N(T)})}var x=c(A,2),I=m(x,!0);M(N=>{ve(x,"aria-pressed",n()),d(I,N)},[()=>h(n()?"table-hide":"table-show")]),je("click",x,()=>n(!n())),y(t,v),Oe()}Zt(["click"]);function _d(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class md{#e=me(ht(_d()));get current(){return i(this.#e)}set current(e){oe(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const bn=new md;var gd=R("<span> </span>"),pd=R('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),wd=R('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),bd=R('<section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),yd=R('<p class="quiet"> </p>');function kd(t,e){Ie(e,!0);const n=G(()=>e.view.forecast),r=G(()=>e.view.stages.flatMap(({id:o,end:u})=>u?[{id:o,...u}]:[])),a=({cases:o,mean:u})=>u===null?h("grade-none"):h("grade-held",{held:de(u*o),cases:de(o)}),s=({cases:o,mean:u})=>u===null?h("grade-none"):h("grade-off",{off:`${de(u*100,1)} %`,cases:de(o)}),l=G(()=>i(n)?[...i(n).levels_held.map(o=>({what:h("grade-levels",{ahead:lt(o.ahead_secs)}),said:a(o.held),aim:"80 %"})),{what:h("grade-clock"),said:s(i(n).clock_error),aim:""},{what:h("grade-end-held"),said:a(i(n).end_held),aim:"80 %"},{what:h("grade-end-error"),said:s(i(n).end_error),aim:""}]:[]);{let o=G(()=>h("forecast-title"));Nr(t,{get title(){return i(o)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(u,f)=>{var v=dn(),_=ke(v);{var g=k=>{var A=bd(),T=ke(A),x=w(T),I=w(x),N=c(I);{var q=X=>{var ee=gd(),se=m(ee,!0);M(le=>d(se,le),[()=>Fe(i(r)[0].at,e.now,e.site.time_zone)]),y(X,ee)};V(N,X=>{i(r)[0]&&X(q)})}var z=c(x,2),P=w(z),C=w(P),Y=w(C),E=m(Y,!0),S=c(Y),W=m(S),te=c(S),H=m(te,!0),U=c(te),ne=m(U,!0),K=c(P);Te(K,21,()=>i(r),X=>X.id,(X,ee)=>{var se=pd(),le=w(se),ge=m(le,!0),be=c(le),xe=m(be,!0),Ae=c(be),ze=m(Ae,!0),Ce=c(Ae),Ke=w(Ce);{var Xe=Ee=>{var De=ct("—");y(Ee,De)},tt=Ee=>{Sa(Ee,{get chance(){return i(ee).met}})};V(Ke,Ee=>{i(ee).met===null?Ee(Xe):Ee(tt,-1)})}M((Ee,De,Ge)=>{d(ge,Ee),d(xe,De),d(ze,Ge)},[()=>it(e.site.stages,i(ee).id),()=>i(ee).met===null?"—":de(i(ee).planned),()=>zr(i(ee).done)]),y(X,se)});var B=c(T,2),J=w(B),ae=m(J,!0),ie=c(J,2),ce=w(ie),b=w(ce),j=w(b),$=m(j,!0),F=c(j),O=m(F,!0),L=c(F),Z=m(L,!0),D=c(ce);Te(D,21,()=>i(l),X=>X.what,(X,ee)=>{var se=wd(),le=w(se),ge=m(le,!0),be=c(le),xe=m(be,!0),Ae=c(be),ze=m(Ae,!0);M(()=>{d(ge,i(ee).what),d(xe,i(ee).said),d(ze,i(ee).aim)}),y(X,se)});var re=c(ie,2),fe=m(re,!0);M((X,ee,se,le,ge,be,xe,Ae,ze,Ce,Ke)=>{d(I,`${X??""} `),d(E,ee),d(W,`${se??""}, ${le??""}`),d(H,ge),d(ne,be),d(ae,xe),d($,Ae),d(O,ze),d(Z,Ce),d(fe,Ke)},[()=>h("end-title"),()=>h("stage-label"),()=>h("planned-label"),()=>Re(e.site),()=>h("plan-trial-done"),()=>h("plan-trial-chance"),()=>h("grade-title"),()=>h("grade-what"),()=>h("grade-was"),()=>h("grade-aim"),()=>h("forecast-at",{at:Fe(i(n).at,e.now,e.site.time_zone),paths:String(i(n).paths),span:lt(i(n).horizon_secs)})]),y(k,A)},p=k=>{var A=yd(),T=m(A,!0);M(x=>d(T,x),[()=>h("forecast-none")]),y(k,A)};V(_,k=>{i(n)?k(g):k(p,-1)})}y(u,v)},$$slots:{default:!0}})}Oe()}var xd=R('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Ed=R('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Sd=R('<p class="quiet"> </p>');function Td(t,e){Ie(e,!0);const n=({version:a})=>[e.view.plan,...e.view.plans_pending].find(s=>s.version===a),r=a=>`${Ar(a,e.site.time_zone).slice(0,5)} ${_t(a,e.site.time_zone)}`;{let a=G(()=>h("plan-trial-title"));Nr(t,{get title(){return i(a)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(s,l)=>{var o=dn(),u=ke(o);Te(u,17,()=>e.view.plan_trials,f=>f.version,(f,v)=>{var _=Ed(),g=w(_),p=w(g),k=c(p),A=m(k),T=c(g,2),x=w(T),I=w(x),N=w(I),q=m(N,!0),z=c(N),P=m(z),C=c(z),Y=m(C,!0),E=c(C),S=m(E,!0),W=c(x);Te(W,21,()=>i(v).stages.filter(({met:K})=>K!==null),K=>K.id,(K,B)=>{var J=xd(),ae=w(J),ie=m(ae,!0),ce=c(ae),b=m(ce,!0),j=c(ce),$=m(j,!0),F=c(j),O=w(F);{let L=G(()=>i(B).met??1);Sa(O,{get chance(){return i(L)}})}M((L,Z,D)=>{d(ie,L),d(b,Z),d($,D)},[()=>it(e.site.stages,i(B).id),()=>de(i(B).planned),()=>zr(i(B).done)]),y(K,J)});var te=c(T,2),H=m(te,!0),U=c(te,2),ne=m(U,!0);M((K,B,J,ae,ie,ce,b,j,$,F)=>{d(p,`${K??""} `),d(A,`${B??""}${J??""}`),d(q,ae),d(P,`${ie??""}, ${ce??""}`),d(Y,b),d(S,j),d(H,$),d(ne,F)},[()=>h("plan-trial-of",{version:String(i(v).version),from:r(i(v).shift_start),until:_t(i(v).shift_end,e.site.time_zone)}),()=>n(i(v))?.author??"",()=>n(i(v))?.reason?` · ${n(i(v))?.reason}`:"",()=>h("stage-label"),()=>h("planned-label"),()=>Re(e.site),()=>h("plan-trial-done"),()=>h("plan-trial-chance"),()=>i(v).weakest?gu(e.site,i(v).weakest):h("plan-trial-no-weak"),()=>h("plan-trial-at",{at:Fe(i(v).at,e.now,e.site.time_zone)})]),y(f,_)},f=>{var v=Sd(),_=m(v,!0);M(g=>d(_,g),[()=>h("plan-trial-none")]),y(f,v)}),y(s,o)},$$slots:{default:!0}})}Oe()}var Ad=R('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Md=R('<p class="svelte-1066faq"><strong> </strong> </p>'),zd=R('<p class="quiet svelte-1066faq"> </p>'),Nd=R('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Rd=R('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!>',1),Id=R('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p>',1);function Od(t,e){Ie(e,!0);const n=["no_answer","queue_full","sequence","refused","skipped"],r=["late","too_late"],a=["good","late","uncertain","duplicate"],s=({readings:A,outcomes:T},x)=>A===0?null:x.reduce((I,N)=>I+(T[N]??0),0)/A,l=A=>A===null?"—":`${de(A*100,A>0&&A<.1?1:0)} %`,o=A=>{const T=s(A,[...a,...n,"too_late"]);return T===null?null:Math.max(0,1-T)},u=({up:A,silent:T})=>h(A===!1?"source-down":T?"source-silent":"source-alive"),f=({up:A,silent:T,findings:x})=>A!==!1&&!T&&x.length===0,v=({last_received_at:A})=>A===null?"—":pr(A,e.site.time_zone),_=({least_age_secs:A})=>A===null?"—":h("source-secs",{secs:de(A,1)}),g=({kind:A,secs:T,signals:x})=>{const I=x.map(N=>it(e.site.signals,N)).join(", ");return h(`finding-${A.replaceAll("_","-")}`,{by:lt(T??0),signals:I})},p=({kind:A})=>h(`finding-${A.replaceAll("_","-")}-steps`),k=({outcomes:A})=>Object.entries(A).filter(([T])=>T!=="good").sort(([,T],[,x])=>x-T).map(([T,x])=>`${h(`outcome-${T.replaceAll("_","-")}`)}: ${de(x)}`).join(" · ");{let A=G(()=>h("sources-title"));Nr(t,{get title(){return i(A)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(T,x)=>{var I=Id(),N=ke(I),q=w(N),z=w(q),P=w(z),C=m(P,!0),Y=c(P),E=m(Y,!0),S=c(Y),W=m(S,!0),te=c(S),H=m(te,!0),U=c(te),ne=m(U,!0),K=c(U),B=m(K,!0),J=c(K),ae=m(J,!0),ie=c(J),ce=m(ie,!0),b=c(q);Te(b,21,()=>e.view.sources,F=>F.id,(F,O)=>{var L=Rd(),Z=ke(L);let D;var re=w(Z),fe=m(re,!0),X=c(re),ee=w(X);{var se=Ze=>{var nt=ct();M(gt=>d(nt,gt),[()=>u(i(O))]),y(Ze,nt)},le=G(()=>f(i(O))),ge=Ze=>{var nt=Ad(),gt=c(w(nt));M(pt=>d(gt,` ${pt??""}`),[()=>u(i(O))]),y(Ze,nt)};V(ee,Ze=>{i(le)?Ze(se):Ze(ge,-1)})}var be=c(X),xe=m(be,!0),Ae=c(be),ze=m(Ae,!0),Ce=c(Ae),Ke=m(Ce,!0),Xe=c(Ce),tt=m(Xe,!0),Ee=c(Xe),De=m(Ee,!0),Ge=c(Ee),ft=m(Ge,!0),Jt=c(Z,2);{var Ut=Ze=>{var nt=Nd(),gt=w(nt),pt=w(gt);Te(pt,17,()=>i(O).findings,ot=>ot.kind,(ot,St)=>{var mn=Md(),en=w(mn),Cn=m(en,!0),ar=c(en);M((Rr,Ir)=>{d(Cn,Rr),d(ar,` ${Ir??""}`)},[()=>g(i(St)),()=>p(i(St))]),y(ot,mn)});var Ht=c(pt,2);{var Xt=ot=>{var St=zd(),mn=m(St);M((en,Cn)=>d(mn,`${en??""} ${Cn??""}`),[()=>h("source-reasons"),()=>k(i(O).last_hour)]),y(ot,St)},Qt=G(()=>k(i(O).last_hour));V(Ht,ot=>{i(Qt)&&ot(Xt)})}y(Ze,nt)},Pt=G(()=>i(O).findings.length>0||k(i(O).last_hour));V(Jt,Ze=>{i(Pt)&&Ze(Ut)})}M((Ze,nt,gt,pt,Ht,Xt,Qt)=>{ve(Z,"data-source",i(O).id),D=Me(Z,1,"svelte-1066faq",null,D,{found:i(O).findings.length>0}),d(fe,Ze),d(xe,nt),d(ze,gt),d(Ke,pt),d(tt,Ht),d(De,Xt),d(ft,Qt)},[()=>it(e.site.sources,i(O).id),()=>v(i(O)),()=>de(i(O).last_hour.readings),()=>l(s(i(O).last_hour,n)),()=>l(s(i(O).last_hour,r)),()=>l(o(i(O).last_hour)),()=>_(i(O))]),y(F,L)});var j=c(N,2),$=m(j,!0);M((F,O,L,Z,D,re,fe,X,ee)=>{d(C,F),d(E,O),d(W,L),d(H,Z),d(ne,D),d(B,re),d(ae,fe),d(ce,X),d($,ee)},[()=>h("source-label"),()=>h("source-state"),()=>h("source-heard"),()=>h("source-readings"),()=>h("source-missing"),()=>h("source-late"),()=>h("source-rejected"),()=>h("source-age"),()=>h("sources-note",{at:Fe(e.now,e.now,e.site.time_zone)})]),y(T,I)},$$slots:{default:!0}})}Oe()}var $d=R('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),Pd=R('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),os=R('<span class="value svelte-13t3afu"> </span>'),Cd=R('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),Dd=R('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),Ld=R('<span class="label svelte-13t3afu"> </span>'),qd=R('<span class="value svelte-13t3afu"> </span> <!>',1),jd=R('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),Fd=R('<span class="label strong svelte-13t3afu"> <!></span>'),Ud=R('<span aria-hidden="true">▲</span>'),Hd=R('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),Vd=R('<button class="svelte-13t3afu"> </button>'),Bd=R('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div></header> <!> <!> <!>',1);function Wd(t,e){Ie(e,!0);const n=Q=>e.view.incidents.filter(ue=>ue.state===Q).length,r=G(()=>e.view.sources.filter(({up:Q,silent:ue})=>Q!==!1&&!ue).length),a=G(()=>e.view.sources.filter(({findings:Q})=>Q.length>0).length),s=G(()=>n("unacknowledged")),l=G(()=>n("acknowledged")),o=G(()=>n("returned_unacknowledged")),u=G(()=>e.view.plans_pending[0]),f=Q=>Q.state==="unacknowledged"&&yi(Q)==="bad",v=G(()=>e.view.incidents.some(f)?"bad":"warn"),_=Q=>[...Q?.stages??[]].filter(({met:ue})=>ue!==null).sort((ue,pe)=>(ue.met??1)-(pe.met??1))[0],g=G(()=>_(bi(e.view))),p=G(()=>_(e.view.plan_trials.find(({version:Q})=>Q===i(u)?.version))?.met??1),k=G(()=>wr(i(g)?.met??1));let A=me(!1),T=me(!1),x=me(!1);const I={ru:"RU",kk:"KK",en:"EN"};var N=Bd(),q=ke(N);let z;var P=w(q),C=w(P),Y=m(C,!0),E=c(C,2),S=w(E);{var W=Q=>{var ue=ct();M(pe=>d(ue,pe),[()=>h("mode-demo",{speed:de(e.view.speed)})]),y(Q,ue)},te=Q=>{var ue=ct();M((pe,Ue)=>d(ue,`${pe??""} ×${Ue??""}`),[()=>h("mode-replay"),()=>de(e.view.speed)]),y(Q,ue)},H=Q=>{var ue=ct();M(pe=>d(ue,pe),[()=>h("mode-live")]),y(Q,ue)};V(S,Q=>{e.view.mode==="demo"?Q(W):e.view.mode==="replay"?Q(te,1):Q(H,-1)})}var U=c(P,2),ne=w(U),K=m(ne),B=c(ne,2),J=m(B,!0),ae=c(B,2),ie=m(ae),ce=c(U,2),b=w(ce),j=m(b,!0),$=c(b,2);{var F=Q=>{var ue=Pd(),pe=ke(ue),Ue=m(pe,!0),Tt=c(pe,2),Ct=m(Tt,!0),wt=c(Tt,2);{var Ye=qe=>{var rt=$d(),tn=m(rt,!0);M(nn=>d(tn,nn),[()=>h("forecast-open")]),je("click",rt,()=>oe(T,!0)),y(qe,rt)};V(wt,qe=>{e.view.forecast&&qe(Ye)})}M((qe,rt)=>{d(Ue,qe),d(Ct,rt)},[()=>We(e.view.shift.name),()=>h("shift-left",{span:lt(Mr(e.now,e.view.shift.end))})]),y(Q,ue)},O=Q=>{var ue=os(),pe=m(ue,!0);M(Ue=>d(pe,Ue),[()=>h("shift-none")]),y(Q,ue)};V($,Q=>{e.view.shift?Q(F):Q(O,-1)})}var L=c(ce,2),Z=w(L),D=m(Z,!0),re=c(Z,2);{var fe=Q=>{var ue=qd(),pe=ke(ue),Ue=m(pe,!0),Tt=c(pe,2);{var Ct=Ye=>{var qe=Dd(),rt=w(qe);{var tn=At=>{var rn=ct();M(gn=>d(rn,gn),[()=>h("plan-trial-good",{chance:fn(i(g).met??1)})]),y(At,rn)},nn=At=>{var rn=Cd(),gn=ke(rn),sr=w(gn),zi=m(sr,!0),Ni=c(sr),Ri=c(gn);M((Ii,Oi)=>{d(zi,jt.warn),d(Ni,` ${Ii??""}`),d(Ri,` ${Oi??""}`)},[()=>fn(i(g).met??1),()=>h("plan-trial-poor",{stage:it(e.site.stages,i(g).id)})]),y(At,rn)};V(rt,At=>{i(k)==="plain"?At(tn):At(nn,-1)})}M(()=>{ve(qe,"title",e.view.plan.author),ve(qe,"data-trial",i(k))}),je("click",qe,()=>oe(A,!0)),y(Ye,qe)},wt=Ye=>{var qe=Ld(),rt=m(qe,!0);M(()=>d(rt,e.view.plan.author)),y(Ye,qe)};V(Tt,Ye=>{i(g)?Ye(Ct):Ye(wt,-1)})}M(Ye=>{ve(pe,"title",e.view.plan.reason),d(Ue,Ye)},[()=>h("plan-version",{version:String(e.view.plan.version),at:Fe(e.view.plan.effective_at,e.now,e.site.time_zone)})]),y(Q,ue)},X=Q=>{var ue=os(),pe=m(ue,!0);M(Ue=>d(pe,Ue),[()=>h("plan-none")]),y(Q,ue)};V(re,Q=>{e.view.plan.version>0?Q(fe):Q(X,-1)})}var ee=c(re,2);{var se=Q=>{var ue=Fd(),pe=w(ue),Ue=c(pe);{var Tt=wt=>{var Ye=jd(),qe=w(Ye),rt=w(qe),tn=m(rt,!0),nn=c(rt);M(At=>{d(tn,jt.warn),d(nn,` ${At??""}`)},[()=>fn(i(p))]),je("click",Ye,()=>oe(A,!0)),y(wt,Ye)},Ct=G(()=>wr(i(p))!=="plain");V(Ue,wt=>{i(Ct)&&wt(Tt)})}M(wt=>{ve(ue,"title",i(u).reason),d(pe,`${wt??""} `)},[()=>h("plan-next",{version:String(i(u).version),at:Fe(i(u).effective_at,e.now,e.site.time_zone)})]),y(Q,ue)};V(ee,Q=>{i(u)&&Q(se)})}var le=c(L,2),ge=w(le),be=m(ge,!0),xe=c(ge,2);let Ae;var ze=w(xe);{var Ce=Q=>{var ue=Ud();y(Q,ue)};V(ze,Q=>{i(r)<e.view.sources.length&&Q(Ce)})}var Ke=c(ze),Xe=c(xe,2),tt=w(Xe);{var Ee=Q=>{var ue=Hd(),pe=w(ue),Ue=m(pe,!0),Tt=c(pe);M(Ct=>{d(Ue,jt.warn),d(Tt,` ${Ct??""}`)},[()=>h("sources-ailing",{n:i(a),count:String(i(a))})]),y(Q,ue)},De=Q=>{var ue=ct();M(pe=>d(ue,pe),[()=>h("sources-detail")]),y(Q,ue)};V(tt,Q=>{i(a)>0?Q(Ee):Q(De,-1)})}var Ge=c(le,2),ft=w(Ge),Jt=m(ft,!0),Ut=c(ft,2),Pt=w(Ut),Ze=c(w(Pt)),nt=c(Pt,2),gt=c(w(nt)),pt=c(Ut,2);let Ht;var Xt=m(pt),Qt=c(Ge,2),ot=w(Qt);Te(ot,20,()=>fi,Q=>Q,(Q,ue)=>{var pe=Vd(),Ue=m(pe,!0);M(()=>{ve(pe,"lang",ue),ve(pe,"aria-pressed",Rn.current===ue),d(Ue,I[ue])}),je("click",pe,()=>Rn.set(ue)),y(Q,pe)});var St=c(ot,2),mn=m(St,!0),en=c(q,2);{var Cn=Q=>{Od(Q,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>oe(x,!1)})};V(en,Q=>{i(x)&&Q(Cn)})}var ar=c(en,2);{var Rr=Q=>{kd(Q,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>oe(T,!1)})};V(ar,Q=>{i(T)&&Q(Rr)})}var Ir=c(ar,2);{var Mi=Q=>{Td(Q,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>oe(A,!1)})};V(Ir,Q=>{i(A)&&Q(Mi)})}M((Q,ue,pe,Ue,Tt,Ct,wt,Ye,qe,rt,tn,nn,At,rn,gn,sr)=>{z=Me(q,1,"svelte-13t3afu",null,z,{replay:e.view.mode==="replay",doubtful:e.doubtful}),d(Y,Q),Me(E,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),d(K,`${ue??""} · ${pe??""}`),ve(B,"datetime",e.now),ve(B,"title",e.site.time_zone),d(J,Ue),d(ie,`${Tt??""} · ${e.site.time_zone??""}`),d(j,Ct),d(D,wt),d(be,Ye),Ae=Me(xe,1,"value svelte-13t3afu",null,Ae,{warn:i(r)<e.view.sources.length}),d(Ke,` ${qe??""}`),d(Jt,rt),Me(Pt,1,Xn(i(s)>0?i(v):""),"svelte-13t3afu"),d(Ze,` ${tn??""}`),d(gt,` ${nn??""}`),Ht=Me(pt,1,"label svelte-13t3afu",null,Ht,{strong:i(o)>0}),d(Xt,`◇ ${At??""}`),ve(ot,"aria-label",rn),ve(St,"aria-label",gn),ve(St,"title",sr),d(mn,bn.current==="dark"?"☀":"☾")},[()=>We(e.site.name),()=>h("time-label"),()=>fu(e.now,e.site.time_zone),()=>pr(e.now,e.site.time_zone),()=>Ar(e.now,e.site.time_zone),()=>h("shift-label"),()=>h("plan-label"),()=>h("sources-label"),()=>h("sources-alive",{alive:String(i(r)),all:String(e.view.sources.length)}),()=>h("alarms-label"),()=>h("alarms-new",{n:i(s),count:String(i(s))}),()=>h("alarms-acknowledged",{count:String(i(l))}),()=>h("alarms-returned",{n:i(o),count:String(i(o))}),()=>h("language-label"),()=>h(bn.current==="dark"?"theme-light":"theme-dark"),()=>h(bn.current==="dark"?"theme-light":"theme-dark")]),je("click",Xe,()=>oe(x,!0)),je("click",St,()=>bn.set(bn.current==="dark"?"light":"dark")),y(t,N),Oe()}Zt(["click"]);class Kd{#e=me(ht(localStorage.getItem("tizbek.name")??""));get name(){return i(this.#e)}set name(e){oe(this.#e,e,!0)}set(e){this.name=e,localStorage.setItem("tizbek.name",e)}}const yn=new Kd;var Gd=R('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function Zd(t,e){Ie(e,!0);var n=Gd(),r=w(n),a=w(r),s=m(a,!0),l=c(a,2),o=c(w(l),1,!0),u=c(l,2),f=c(w(u),1,!0),v=c(u,2),_=c(w(v),1,!0),g=c(v,2),p=c(w(g),1,!0),k=c(g,2),A=c(w(k),1,!0),T=c(k,2),x=c(w(T),1,!0),I=c(T,2),N=c(w(I),1,!0),q=c(I,2),z=c(w(q),1,!0),P=c(q,2),C=m(P,!0),Y=c(P,2),E=m(Y,!0);M((S,W,te,H,U,ne,K,B,J,ae,ie,ce)=>{ve(n,"aria-label",S),d(s,W),d(o,te),d(f,H),d(_,U),d(p,ne),d(A,K),d(x,B),d(N,J),d(z,ae),d(C,ie),d(E,ce)},[()=>h("legend-title"),()=>h("legend-sign"),()=>h("legend-plan"),()=>h("legend-nominal"),()=>h("legend-marks"),()=>h("legend-target"),()=>h("legend-band"),()=>h("legend-unknown"),()=>h("legend-thirds"),()=>h("legend-drum"),()=>h("legend-clock"),()=>h("legend-done")]),y(t,n),Oe()}var Yd=R("<p> </p>"),Jd=R('<p class="loss svelte-14dy00n"> </p>'),Xd=R('<p class="replaces svelte-14dy00n"> </p>'),Qd=R("<li> <!></li>"),ef=R('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),tf=R('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),nf=R('<button type="submit" class="svelte-14dy00n"> </button>'),rf=R('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),af=R('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),sf=R('<div class="buttons svelte-14dy00n"><!> <button class="svelte-14dy00n"> </button></div>'),lf=R('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function of(t,e){Ie(e,!0);let n=me(!1),r=me("");const a=G(()=>e.site.time_zone),s=G(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),l=G(()=>yi(e.incident)),o=G(()=>Eu(e.incident).map($=>ku($,e.view))),u=G(()=>i(o)[0]),f=G(()=>i(o).slice(1)),v=G(()=>e.incident.cleared_at??e.now),_={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},g={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};function p($){$(i(r).trim()),oe(r,""),oe(n,!1)}function k($){$.preventDefault(),i(r).trim()!==""&&p(e.oncomment)}var A=lf(),T=w(A),x=w(T),I=m(x,!0),N=c(x,2),q=m(N,!0),z=c(T,2);{var P=$=>{var F=Yd();let O;var L=m(F,!0);M(Z=>{O=Me(F,1,"first svelte-14dy00n",null,O,{over:!i(u).active}),d(L,Z)},[()=>es(e.site,i(u),e.now)]),y($,F)};V(z,$=>{i(u)&&$(P)})}var C=c(z,2);{var Y=$=>{var F=Jd(),O=m(F,!0);M(L=>d(O,L),[()=>pu(e.site,e.incident.loss)]),y($,F)};V(C,$=>{e.incident.loss&&$(Y)})}var E=c(C,2),S=w(E),W=m(S,!0),te=c(S),H=c(te);{var U=$=>{var F=ct();M(O=>d(F,` · ${O??""}`),[()=>h("incident-ended",{at:Fe(e.incident.cleared_at,e.now,i(a))})]),y($,F)};V(H,$=>{e.incident.cleared_at&&$(U)})}var ne=c(E,2);{var K=$=>{var F=Xd(),O=m(F,!0);M(L=>d(O,L),[()=>h("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:Fe(e.incident.replaces.since,e.now,i(a))})]),y($,F)};V(ne,$=>{e.incident.replaces&&$(K)})}var B=c(ne,2);{var J=$=>{var F=ef(),O=w(F),L=m(O,!0),Z=c(O,2);Te(Z,21,()=>i(f),D=>`${D.condition}/${D.subject}`,(D,re)=>{var fe=Qd();let X;var ee=w(fe),se=c(ee);{var le=ge=>{var be=ct();M(xe=>d(be,`· ${xe??""}`),[()=>h("member-over")]),y(ge,be)};V(se,ge=>{i(re).active||ge(le)})}M(ge=>{X=Me(fe,1,"svelte-14dy00n",null,X,{over:!i(re).active}),d(ee,ge)},[()=>es(e.site,i(re),e.now)]),y(D,fe)}),M(D=>d(L,D),[()=>h("incident-members",{n:i(f).length,count:String(i(f).length)})]),y($,F)};V(B,$=>{i(f).length>0&&$(J)})}var ae=c(B,2);Te(ae,17,()=>e.incident.notes,lo,($,F)=>{var O=tf(),L=w(O),Z=m(L),D=c(L);M((re,fe)=>{d(Z,`${re??""} ${i(F).by??""}`),d(D,`${fe??""}${i(F).comment?`: ${i(F).comment}`:""}`)},[()=>Fe(i(F).at,e.now,i(a)),()=>i(F).acknowledges?` · ${h("incident-acknowledged")}`:""]),y($,O)});var ie=c(ae,2);{var ce=$=>{var F=rf(),O=w(F),L=c(O,2);{var Z=D=>{var re=nf(),fe=m(re,!0);M((X,ee)=>{re.disabled=X,d(fe,ee)},[()=>e.pending||i(r).trim()==="",()=>h("comment-send")]),y(D,re)};V(L,D=>{i(s)||D(Z)})}M((D,re)=>{ve(O,"placeholder",D),ve(O,"aria-label",re)},[()=>h("comment-placeholder"),()=>h("comment")]),gr("submit",F,k),oi(O,()=>i(r),D=>oe(r,D)),y($,F)};V(ie,$=>{i(n)&&$(ce)})}var b=c(ie,2);{var j=$=>{var F=sf(),O=w(F);{var L=re=>{var fe=af(),X=w(fe);M(ee=>{fe.disabled=e.pending,d(X,`${ee??""} `)},[()=>h(e.pending?"acknowledging":"acknowledge")]),je("click",fe,()=>p(e.onacknowledge)),y(re,fe)};V(O,re=>{i(s)&&re(L)})}var Z=c(O,2),D=m(Z,!0);M(re=>{ve(Z,"aria-expanded",i(n)),d(D,re)},[()=>h("comment")]),je("click",Z,()=>oe(n,!i(n))),y($,F)};V(b,$=>{e.view.mode!=="replay"&&$(j)})}M(($,F,O)=>{Me(A,1,`${i(l)??""} ${e.incident.state??""}`,"svelte-14dy00n"),ve(A,"data-incident",e.incident.id),ve(A,"data-state",e.incident.state),d(I,g[e.incident.state]),d(q,$),d(W,F),d(te,` ${O??""}`)},[()=>h("incident-cause",{cause:bu(e.site,e.incident)}),()=>h(_[e.incident.state]),()=>h("incident-since",{at:Fe(e.incident.raised_at,e.now,i(a)),span:lt(Mr(e.incident.raised_at,i(v)))})]),y(t,A),Oe()}Zt(["click"]);var uf=R('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function cf(t,e){Ie(e,!0);let n=me(ht(yn.name)),r;Er(()=>r.showModal());function a(N){N.preventDefault(),i(n).trim()!==""&&e.named(i(n).trim())}var s=uf(),l=w(s),o=w(l),u=m(o,!0),f=c(o,2),v=m(f,!0),_=c(f,2),g=c(_,2),p=m(g,!0),k=c(g,2),A=w(k),T=m(A,!0),x=c(A,2),I=m(x,!0);ui(s,N=>r=N,()=>r),M((N,q,z,P,C,Y)=>{d(u,N),d(v,q),d(p,z),A.disabled=P,d(T,C),d(I,Y)},[()=>h("name-title"),()=>h("name-field"),()=>h("name-hint"),()=>i(n).trim()==="",()=>h("name-save"),()=>h("cancel")]),gr("cancel",s,()=>e.named(null)),gr("submit",l,a),oi(_,()=>i(n),N=>oe(n,N)),je("click",x,()=>e.named(null)),y(t,s),Oe()}Zt(["click"]);var df=R('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),ff=R('<p class="error svelte-wxtk5e" role="alert"> </p>'),vf=R('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),hf=R('<li class="svelte-wxtk5e"><!></li>'),_f=R('<p class="rest svelte-wxtk5e"> </p>'),mf=R('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <ul></ul> <!></div> <!></aside> <!>',1);function gf(t,e){Ie(e,!0);const n=5,r={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},a=G(()=>[...e.view.incidents].sort((b,j)=>r[b.state]-r[j.state]||b.id-j.id)),s=G(()=>i(a).slice(0,n)),l=G(()=>i(a).length-i(s).length),o=G(()=>e.view.stages.some(({state:b})=>b==="unknown"));let u=me(null),f=me(ht([])),v=me("");function _(b){yn.name?b(yn.name):oe(u,b,!0)}async function g(b,j){oe(f,[...i(f),b],!0),oe(v,"");try{return await j,!0}catch($){return oe(v,h("refused",{error:$ instanceof Error?$.message:String($)}),!0),!1}finally{oe(f,i(f).filter($=>$!==b),!0)}}function p(b,j){_($=>{g(b.id,Kc(b.id,$,j))})}function k(b,j){_($=>{g(b.id,Gc(b.id,$,j))})}const A=b=>b.state==="unacknowledged"||b.state==="returned_unacknowledged";function T(b){if(b.code!=="KeyA"||b.ctrlKey||b.metaKey||b.altKey||b.repeat||i(u)||b.target instanceof Element&&b.target.closest("input, textarea, dialog")||e.view.mode==="replay")return;const j=i(a).find(A);j&&b.preventDefault(),j&&!i(f).includes(j.id)&&p(j,"")}function x(b){const j=i(u);oe(u,null),b!==null&&(yn.set(b),j?.(b))}var I=mf();gr("keydown",Jr,T);var N=ke(I),q=w(N),z=w(q),P=m(z,!0),C=c(z,2);{var Y=b=>{var j=df(),$=w(j),F=c($),O=m(F,!0);M((L,Z)=>{d($,`${L??""} `),d(O,Z)},[()=>h("name-current",{name:yn.name}),()=>h("name-change")]),je("click",F,()=>oe(u,()=>{})),y(b,j)};V(C,b=>{yn.name&&b(Y)})}var E=c(q,2);{var S=b=>{var j=ff(),$=m(j);M(()=>d($,`■ ${i(v)??""}`)),y(b,j)};V(E,b=>{i(v)&&b(S)})}var W=c(E,2);let te;var H=w(W);{var U=b=>{var j=vf(),$=w(j),F=m($,!0),O=c($,3);{var L=Z=>{var D=ct();M(re=>d(D,re),[()=>h(i(o)?"incidents-none-blind":"incidents-none-more")]),y(Z,D)};V(O,Z=>{e.doubtful||Z(L)})}M(Z=>d(F,Z),[()=>h("incidents-none")]),y(b,j)};V(H,b=>{i(s).length===0&&b(U)})}var ne=c(H,2);Te(ne,21,()=>i(s),b=>b.id,(b,j)=>{var $=hf(),F=w($);{let O=G(()=>i(f).includes(i(j).id));of(F,{get site(){return e.site},get view(){return e.view},get incident(){return i(j)},get now(){return e.now},get pending(){return i(O)},onacknowledge:L=>p(i(j),L),oncomment:L=>k(i(j),L)})}y(b,$)});var K=c(ne,2);{var B=b=>{var j=_f(),$=m(j,!0);M(F=>d($,F),[()=>h("incidents-rest",{n:i(l),count:String(i(l))})]),y(b,j)};V(K,b=>{i(l)>0&&b(B)})}var J=c(W,2);{var ae=b=>{Zd(b,{})};V(J,b=>{i(a).length<=3&&b(ae)})}var ie=c(N,2);{var ce=b=>{cf(b,{named:x})};V(ie,b=>{i(u)&&b(ce)})}M((b,j)=>{ve(N,"aria-label",b),d(P,j),te=Me(W,1,"list svelte-wxtk5e",null,te,{roomy:i(s).length<=2})},[()=>h("incidents-title"),()=>h("incidents-title")]),y(t,I),Oe()}Zt(["click"]);var pf=R('<span aria-hidden="true">■</span> ',1),wf=R('<div role="alert"><!></div>');function bf(t,e){Ie(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,r=G(()=>ye.lost?h("link-lost",{at:pr(ye.heardAt,n)}):ye.frozen?h("link-frozen",{at:pr(ye.movedAt,n)}):"");var a=wf();let s;var l=w(a);{var o=u=>{var f=pf(),v=c(ke(f));M(()=>d(v,` ${i(r)??""}`)),y(u,f)};V(l,u=>{i(r)&&u(o)})}M(()=>s=Me(a,1,"bar svelte-1gd3r34",null,s,{shown:i(r)!==""})),y(t,a),Oe()}var yf=R('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),kf=R('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),xf=R('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function Ef(t,e){Ie(e,!0);const n=G(()=>new Map(e.view.stages.map(L=>[L.id,L]))),r=G(()=>new Map(e.view.buffers.map(L=>[L.id,L])));var a=xf(),s=w(a),l=w(s),o=w(l),u=w(o),f=m(u,!0),v=c(u),_=m(v,!0),g=c(v),p=m(g,!0),k=c(g),A=m(k),T=c(k),x=m(T),I=c(T),N=m(I),q=c(I),z=m(q),P=c(q),C=m(P),Y=c(P),E=m(Y,!0),S=c(l);Te(S,21,()=>e.site.stages,L=>L.id,(L,Z)=>{const D=G(()=>i(n).get(i(Z).id)),re=G(()=>i(D)&&i(D).state!=="unknown");var fe=yf(),X=w(fe),ee=m(X),se=c(X),le=m(se,!0),ge=c(se),be=m(ge,!0),xe=c(ge),Ae=m(xe,!0),ze=c(xe),Ce=m(ze,!0),Ke=c(ze),Xe=m(Ke,!0),tt=c(Ke),Ee=m(tt,!0),De=c(tt),Ge=m(De,!0),ft=c(De),Jt=m(ft,!0);M((Ut,Pt,Ze,nt,gt,pt,Ht,Xt,Qt,ot)=>{d(ee,`${Ut??""}${Pt??""}`),d(le,Ze),d(be,nt),d(Ae,gt),d(Ce,pt),d(Xe,Ht),d(Ee,Xt),d(Ge,Qt),d(Jt,ot)},[()=>We(i(Z).name),()=>e.view.drum?.stage===i(Z).id?` · ${h("drum-mark")}`:"",()=>i(D)?hi(i(D)):h("stage-unknown"),()=>i(D)?_i(i(D)):"—",()=>i(re)&&i(D).rate!==null?sa(i(D).rate):"—",()=>i(D)?sa(i(D).planned_rate):"—",()=>i(re)?de(i(D).actual):"—",()=>i(D)?de(i(D).planned):"—",()=>i(D)?.end?zr(i(D).end.done):"—",()=>i(D)?.end&&i(D).end.met!==null?fn(i(D).end.met):"—"]),y(L,fe)});var W=c(s,2),te=w(W),H=w(te),U=w(H),ne=m(U,!0),K=c(U),B=m(K),J=c(K),ae=m(J),ie=c(J,2),ce=m(ie),b=c(ie),j=m(b,!0),$=c(b),F=m($,!0),O=c(te);Te(O,21,()=>e.site.buffers,L=>L.id,(L,Z)=>{const D=G(()=>i(r).get(i(Z).id));var re=kf(),fe=w(re),X=m(fe,!0),ee=c(fe),se=m(ee,!0),le=c(ee),ge=m(le,!0),be=c(le),xe=m(be,!0),Ae=c(be),ze=m(Ae,!0),Ce=c(Ae),Ke=m(Ce,!0),Xe=c(Ce),tt=m(Xe,!0);M((Ee,De,Ge,ft,Jt,Ut,Pt)=>{d(X,Ee),d(se,De),d(ge,Ge),d(xe,ft),d(ze,Jt),d(Ke,Ut),d(tt,Pt)},[()=>We(i(Z).name),()=>i(D)?de(i(D).level):"—",()=>i(D)?de(i(D).sigma):"—",()=>i(D)?de(i(D).level/i(Z).capacity*100):"—",()=>i(D)&&i(D).net!==null?In(i(D).net):"—",()=>i(D)?gi(i(Z),i(D).level,xa(i(Z),i(D),e.view.incidents),e.now,e.site.time_zone):h("stage-unknown"),()=>i(D)?.zone?pi(i(D).zone):"—"]),y(L,re)}),M((L,Z,D,re,fe,X,ee,se,le,ge,be,xe,Ae,ze,Ce,Ke,Xe,tt,Ee,De,Ge,ft)=>{d(f,L),d(_,Z),d(p,D),d(A,`${re??""}, ${fe??""}`),d(x,`${X??""}, ${ee??""}`),d(N,`${se??""}, ${le??""}`),d(z,`${ge??""}, ${be??""}`),d(C,`${xe??""}, ${Ae??""}`),d(E,ze),d(ne,Ce),d(B,`${Ke??""}, ${Xe??""}`),d(ae,`±, ${tt??""}`),d(ce,`${Ee??""}, ${De??""}`),d(j,Ge),d(F,ft)},[()=>h("stage-label"),()=>h("state-label"),()=>h("lag-label"),()=>h("rate-label"),()=>Wn(e.site),()=>h("planned-label"),()=>Wn(e.site),()=>h("actual-label"),()=>Re(e.site),()=>h("planned-label"),()=>Re(e.site),()=>h("end-title"),()=>Re(e.site),()=>h("plan-trial-chance"),()=>h("buffer-label"),()=>h("level-label"),()=>Re(e.site),()=>Re(e.site),()=>h("net-label"),()=>Wn(e.site),()=>h("clock-label"),()=>h("zone-label")]),y(t,a),Oe()}var Sf=R('<div class="veil hatched svelte-1n46o8q"></div>'),Tf=R('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),Af=R('<p class="waiting svelte-1n46o8q" role="status"> </p>');function Mf(t,e){Ie(e,!0);let n=me(!1);ye.start(),Er(()=>{document.documentElement.lang=Rn.current,document.documentElement.dataset.theme=bn.current,document.title=ye.site?`${We(ye.site.name)} · Tizbek`:"Tizbek"});const r=G(()=>ye.lost||ye.frozen);var a=dn(),s=ke(a);{var l=u=>{var f=Tf(),v=w(f);Wd(v,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now},get doubtful(){return i(r)}});var _=c(v,2);bf(_,{});var g=c(_,2);let p;var k=w(g);{var A=z=>{Ef(z,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now}})},T=z=>{Hc(z,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now}})};V(k,z=>{i(n)?z(A):z(T,-1)})}var x=c(k,2);gf(x,{get site(){return ye.site},get view(){return ye.view},get now(){return ye.now},get doubtful(){return i(r)}});var I=c(x,2);{var N=z=>{var P=Sf();y(z,P)};V(I,z=>{i(r)&&z(N)})}var q=c(g,2);hd(q,{get site(){return ye.site},get mode(){return ye.view.mode},get asTable(){return i(n)},set asTable(z){oe(n,z,!0)}}),M(()=>p=Me(g,1,"svelte-1n46o8q",null,p,{doubtful:i(r)})),y(u,f)},o=u=>{var f=Af(),v=m(f,!0);M(_=>d(v,_),[()=>ye.error?h("link-refused",{error:ye.error}):h("loading")]),y(u,f)};V(s,u=>{ye.site&&ye.view?u(l):u(o,-1)})}y(t,a),Oe()}const Ai=document.getElementById("page");if(!Ai)throw new Error("index.html has no #page");ao(Mf,{target:Ai});
